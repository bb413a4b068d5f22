/**
 * Opens and ends connections for ioredis. That listens to the first error of each socket only, but a TLS socket may emit a second one:
 * when its certificate is not trusted, both sides refuse each other. Without a listener that error would end the process. It also waits
 * for a socket to close with a timer that holds the process for two seconds, even for one that was closed before.
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

  override disconnect(): void {
    const stream = this.stream as Socket | undefined; // of a client that never connected there is none, whatever its type says
    if (stream?.destroyed === true) this.connecting = false;
    else super.disconnect();
  }

  private wasClosed(): boolean {
    return !this.connecting;
  }
}
