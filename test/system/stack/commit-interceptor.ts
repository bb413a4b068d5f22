/**
 * Stands between services and PostgreSQL. When asked, the next commit of something written is done, but whoever asked for it
 * never learns so: its acknowledgement is held back until the connection is gone.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the server says when a statement is done: C, the length, the words. */
const committed = Buffer.from([0x43, 0, 0, 0, 11, ...Buffer.from('COMMIT\0')]);
const wrote = [Buffer.from('INSERT 0 '), Buffer.from('UPDATE ')];

interface Trap {
  readonly end: () => Promise<void>;
  readonly sprung: () => void;
}

export class CommitInterceptor {
  private trap: Trap | undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: { readonly host: string; readonly port: number },
  ) {
    server.on('connection', (client) => {
      this.join(client);
    });
  }

  static async open(postgresUrl: string): Promise<CommitInterceptor> {
    const { hostname, port } = new URL(postgresUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new CommitInterceptor(server, { host: hostname, port: Number(port) });
  }

  /** The address of PostgreSQL by way of this. */
  through(postgresUrl: string): string {
    const url = new URL(postgresUrl);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href;
  }

  /** @param end brings the connection to its end, e.g. pg_terminate_backend; resolves when that was done between commit and acknowledgement */
  interceptNext(end: () => Promise<void>): Promise<void> {
    return new Promise((resolve) => (this.trap = { end, sprung: resolve }));
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket): void {
    const server = connect(this.target);
    let hasWritten = false;
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      // prettier-ignore
      this.sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
    client.pipe(server);
    server.on('data', (chunk: Buffer) => {
      hasWritten ||= wrote.some((words) => chunk.includes(words));
      if (!chunk.includes(committed)) {
        client.write(chunk);
        return;
      }
      if (this.trap === undefined || !hasWritten) client.write(chunk);
      else void this.spring(this.trap, [client, server]);
      hasWritten = false;
    });
  }

  private async spring({ end, sprung }: Trap, sockets: readonly Socket[]): Promise<void> {
    this.trap = undefined;
    await end();
    for (const socket of sockets) socket.destroy();
    sprung();
  }
}
