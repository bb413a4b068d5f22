/**
 * Opens connections for ioredis, which listens to the first error of each socket only. A TLS socket may emit a second one: when its
 * certificate is not trusted, both sides refuse each other. Without a listener that error would end the process.
 */
import { connect, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { AbstractConnector } from 'ioredis';

interface Place {
  readonly host: string;
  readonly port: number;
  readonly tls?: ConnectionOptions;
  readonly disconnectTimeout: number;
}

export class SteadyConnector extends AbstractConnector {
  private readonly place: Place;

  /** @param options those of ioredis */
  constructor(options: unknown) {
    const place = options as Place;
    super(place.disconnectTimeout);
    this.place = place;
  }

  async connect(): Promise<Socket> {
    const { host, port, tls } = this.place;
    this.connecting = true;
    await Promise.resolve(); // as the connector of ioredis does: a client may be closed in the turn in which it was opened
    if (this.wasClosed()) throw new Error('Connection is closed.');
    const socket = tls === undefined ? connect({ host, port }) : connectTls({ host, port, ...tls });
    socket.on('error', (error) => {
      this.firstError ??= error;
    });
    this.stream = socket;
    return socket;
  }
  private wasClosed(): boolean {
    return !this.connecting;
  }
}
