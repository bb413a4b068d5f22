/** A server that only listens to how a client of PostgreSQL begins. */
import { createServer, type AddressInfo } from 'node:net';

/** Length and version of the protocol stand before the parameters. */
const beforeParameters = 8;

/** The names of the parameters with which a client that is given the port starts its first connection. */
export async function startMessageOf(open: (port: number) => Promise<unknown>): Promise<readonly string[]> {
  let hear: (message: Buffer) => void = () => undefined;
  const message = new Promise<Buffer>((resolve) => (hear = resolve));
  const server = createServer((socket) => {
    socket.once('data', (data) => {
      hear(data);
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const opening = open((server.address() as AddressInfo).port).catch(() => undefined); // it is refused, as said
    const texts = (await message).toString('utf8', beforeParameters).split('\0');
    await opening;
    return texts.filter((text, place) => place % 2 === 0 && text !== '');
  } finally {
    server.close();
  }
}
