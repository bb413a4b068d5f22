import { createServer, type AddressInfo } from 'node:net';
import type { Label } from '@tietovirta/wording';
import { portToTake } from './port-to-take.js';

describe('the port of a server', () => {
  it('is the next free one when the one that is asked for is in use, which is said', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: used } = server.address() as AddressInfo;
    const said: Label[] = [];
    const port = await portToTake(used, (sentence) => said.push(sentence));
    expect(port).not.toBe(used);
    expect(said.map(({ en }) => en)).toEqual([`Port ${used} is in use: taking port ${port}.`]);
    await new Promise((resolve) => server.close(resolve));
    said.length = 0;
    expect([await portToTake(used, (sentence) => said.push(sentence)), said]).toEqual([used, []]);
  });

  it('is any when 0 is asked for', async () => {
    expect(await portToTake(0, () => undefined)).toBe(0);
  });
});
