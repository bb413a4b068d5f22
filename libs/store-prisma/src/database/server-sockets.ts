/**
 * The sockets of the connections to a database server. A socket on which the server is silent for too long is destroyed: the running
 * statement fails, and the server rolls back what was not committed. The driver's own time limit for each query would return a
 * connection to the pool in the middle of its transaction.
 */
import { Socket } from 'node:net';

export class ServerSockets {
  private readonly sockets = new Set<Socket>();

  constructor(private silenceTimeoutMs: number) {}

  /** A new socket, not yet connected: the driver's option `stream`. */
  readonly open = (): Socket => {
    const socket = new Socket();
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.setTimeout(this.silenceTimeoutMs);
    socket.on('timeout', () => {
      const silence = new Error('no answer on an open connection');
      socket.destroy(Object.assign(silence, { code: 'ETIMEDOUT' }));
    });
    return socket;
  };

  /** Runs work with another timeout; the usual one is restored afterwards. */
  async withSilenceTimeout<T>(silenceTimeoutMs: number, work: () => Promise<T>): Promise<T> {
    const usual = this.silenceTimeoutMs;
    this.setSilenceTimeout(silenceTimeoutMs);
    try {
      return await work();
    } finally {
      this.setSilenceTimeout(usual);
    }
  }

  /** Destroys all open sockets. */
  destroy(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private setSilenceTimeout(silenceTimeoutMs: number): void {
    this.silenceTimeoutMs = silenceTimeoutMs;
    for (const socket of this.sockets) socket.setTimeout(silenceTimeoutMs);
  }
}
