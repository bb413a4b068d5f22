/**
 * The line to a server that falls silent: connections stay open, and nothing that is said is heard any more, as when the
 * server hangs or its machine swaps. With no server behind it, it never says anything.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface LineOptions {
  /** Where the server is; absent: there is none. */
  readonly server?: { readonly host: string; readonly port: number };
  /** The line falls silent when a client says this, and stays so for everybody. */
  readonly silencedBy?: string;
}

export class SilentLine {
  private readonly sockets = new Set<Socket>();
  private isSilent = false;
  private fallSilent: () => void = () => undefined;
  /** Resolves when somebody is first not heard. */
  readonly silence = new Promise<void>((resolve) => (this.fallSilent = resolve));

  private constructor(
    private readonly listener: Server,
    private readonly options: LineOptions,
  ) {
    listener.on('connection', (client) => {
      this.join(client);
    });
  }

  static async open(options: LineOptions = {}): Promise<SilentLine> {
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    return new SilentLine(listener, options);
  }

  get address(): string {
    return `127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
  }

  /** Whether somebody spoke to no server, or said what silences the line. */
  get hasFallenSilent(): boolean {
    return this.isSilent;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.listener.close(resolve));
  }

  private join(client: Socket): void {
    this.keep(client);
    if (this.options.server === undefined) {
      this.becomeSilent();
      client.resume();
      return;
    }
    const server = connect(this.options.server);
    this.keep(server);
    client.on('close', () => server.destroy());
    client.on('data', (said: Buffer) => {
      const { silencedBy } = this.options;
      if (silencedBy !== undefined && said.includes(silencedBy)) this.becomeSilent();
      if (!this.isSilent) server.write(said);
    });
    server.on('data', (said: Buffer) => {
      if (!this.isSilent) client.write(said);
    });
    server.on('close', () => {
      if (!this.isSilent) client.destroy();
    });
  }

  private becomeSilent(): void {
    this.isSilent = true;
    this.fallSilent();
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy()); // the other end has gone, which is what proofs here bring about
    socket.on('close', () => this.sockets.delete(socket));
  }
}
