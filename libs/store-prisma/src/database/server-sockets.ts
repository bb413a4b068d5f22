/**
 * The sockets of the connections to a database server. One on which the server says nothing for too long is cut: what was
 * under way on it fails, and the server rolls back what was not committed. A time limit for each query, which the driver
 * offers too, would give a connection back in the middle of its transaction.
 */
import { Socket } from 'node:net';

export class ServerSockets {
  private readonly sockets = new Set<Socket>();

  constructor(private silenceTimeoutMs: number) {}

  /** A new socket, not yet connected: what the driver calls a stream. */
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

  /** Work during which the server may be silent for longer. */
  async withSilenceTimeout<T>(silenceTimeoutMs: number, work: () => Promise<T>): Promise<T> {
    const usual = this.silenceTimeoutMs;
    this.setSilenceTimeout(silenceTimeoutMs);
    try {
      return await work();
    } finally {
      this.setSilenceTimeout(usual);
    }
  }

  /** Cuts what is still open. */
  destroy(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private setSilenceTimeout(silenceTimeoutMs: number): void {
    this.silenceTimeoutMs = silenceTimeoutMs;
    for (const socket of this.sockets) socket.setTimeout(silenceTimeoutMs);
  }
}
