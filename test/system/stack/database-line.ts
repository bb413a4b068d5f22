/**
 * The line between one service and PostgreSQL, in the hands of a proof: the acknowledgement of a commit can get lost on it,
 * and a write can be held up until it comes too late.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the server says when a statement is done: C, the length, the words. */
const committed = Buffer.from([0x43, 0, 0, 0, 11, ...Buffer.from('COMMIT\0')]);
const wrote = [Buffer.from('INSERT 0 '), Buffer.from('UPDATE ')];
/** How a ledger begins to write: with the guards of its positions, before it holds any lock. */
const guards = Buffer.from('source_positions AS kept');

/** A write that PostgreSQL has not heard of: how far it moves each source on, and from where. */
export interface HeldBatch {
  readonly steps: readonly { readonly source: string; readonly from: number; readonly to: number }[];
  readonly letGo: () => void;
}

interface Trap {
  readonly end: () => Promise<void>;
  readonly sprung: () => void;
}

export class DatabaseLine {
  private trap: Trap | undefined;
  private held: ((guards: string) => void) | undefined;
  private release: () => void = () => undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: { readonly host: string; readonly port: number },
  ) {
    server.on('connection', (client) => {
      this.join(client);
    });
  }

  static async open(postgresUrl: string): Promise<DatabaseLine> {
    const { hostname, port } = new URL(postgresUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new DatabaseLine(server, { host: hostname, port: Number(port) });
  }

  /** The address of PostgreSQL by way of this line. */
  through(postgresUrl: string): string {
    const url = new URL(postgresUrl);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href;
  }

  /**
   * The next commit of something written is done, but the client that asked for it gets no answer.
   * @param end brings the connection to its end, e.g. pg_terminate_backend @returns when that has happened
   */
  loseNextCommit(end: () => Promise<void>): Promise<void> {
    return new Promise((resolve) => (this.trap = { end, sprung: resolve }));
  }

  /** Holds up the next write of a batch before PostgreSQL hears of it; what is only read passes. Resolves when somebody wants to write one. */
  holdNextBatch(): Promise<HeldBatch> {
    return new Promise((resolve) => {
      this.held = (text) => {
        resolve({
          steps: stepsIn(text),
          letGo: () => {
            this.release();
          },
        });
      };
    });
  }

  /** What has not been held up yet will not be. */
  holdNothing(): void {
    this.held = undefined;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket): void {
    const server = connect(this.target);
    const couple = (one: Socket, other: Socket): void => {
      this.sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    };
    couple(client, server);
    couple(server, client);
    client.on('data', (chunk: Buffer) => {
      this.ask(chunk, client, server);
    });
    let hasWritten = false;
    server.on('data', (chunk: Buffer) => {
      hasWritten ||= wrote.some((words) => chunk.includes(words));
      const isCommitted = chunk.includes(committed);
      if (isCommitted && hasWritten && this.trap !== undefined) void this.spring(this.trap, [client, server]);
      else client.write(chunk);
      if (isCommitted) hasWritten = false;
    });
  }

  private ask(chunk: Buffer, client: Socket, server: Socket): void {
    if (this.held === undefined || !chunk.includes(guards)) {
      server.write(chunk);
      return;
    }
    client.pause();
    this.release = () => {
      server.write(chunk);
      client.resume();
    };
    const { held } = this;
    this.held = undefined;
    held(chunk.toString('latin1'));
  }

  private async spring({ end, sprung }: Trap, sockets: readonly Socket[]): Promise<void> {
    this.trap = undefined;
    await end();
    for (const socket of sockets) socket.destroy();
    sprung();
  }
}

/** The guards of a ledger have arrays of sources and positions as parameters; sources that never moved stand at 0. */
function stepsIn(text: string): HeldBatch['steps'] {
  const arrays = [...text.matchAll(/\{([^{}]+)\}/g)].map(([, items = '']) => items.replaceAll('"', '').split(','));
  const [sources = [], ...positions] = arrays;
  const [tos = [], froms = []] = positions.reverse();
  return sources.map((source, place) => ({ source, from: Number(froms[place] ?? 0), to: Number(tos[place]) }));
}
