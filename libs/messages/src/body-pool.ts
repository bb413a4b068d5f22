/**
 * Memory for the bodies of large frames, used again once a frame has been handled. Without it every frame leaves a third of a
 * megabyte to the garbage collector, which then works ten times a second. One pool a thread; a buffer belongs to the pool of the
 * thread that holds it.
 */
const bufferBytes = 524_288;
const worthwhileBytes = 32_768;
const mostKept = 24;

export class BodyPool {
  private readonly free: ArrayBuffer[] = [];

  /** Room for a body of so many bytes; what it holds is not cleared. */
  take(bytes: number): Uint8Array {
    if (bytes < worthwhileBytes || bytes > bufferBytes) return new Uint8Array(bytes);
    return new Uint8Array(this.free.pop() ?? new ArrayBuffer(bufferBytes), 0, bytes);
  }

  /** Takes a body back that is no longer used. Bodies that no pool made are left to the garbage collector. */
  give(body: Uint8Array): void {
    if (BodyPool.made(body) && this.free.length < mostKept) this.free.push(body.buffer as ArrayBuffer);
  }

  /** Whether a pool made this body: it may be handed on with all the memory it lies in. */
  static made(body: Uint8Array): boolean {
    return body.byteOffset === 0 && body.buffer.byteLength === bufferBytes && body.buffer instanceof ArrayBuffer;
  }
}
