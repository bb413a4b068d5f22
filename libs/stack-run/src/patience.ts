/** Keeps asking a server that does not answer, and tells once that it is waited for, and once that it is back. */

export interface PatienceOptions {
  readonly retryMs: number;
  readonly onNotice: (sentence: string) => void;
  /** Aborted: nobody waits any more. */
  readonly signal: AbortSignal;
}

export class Patience {
  private readonly away = new Set<string>();

  constructor(private readonly options: PatienceOptions) {}

  /** @throws what goes wrong for good, or the reason of the signal */
  async keepTrying<T>(server: string, work: () => Promise<T>): Promise<T> {
    for (;;) {
      const { signal, retryMs } = this.options;
      signal.throwIfAborted();
      try {
        const answer = await work();
        this.isBack(server);
        return answer;
      } catch (error) {
        if (!isOfServer(error)) throw error;
        this.isAway(server, error.message);
        await pause(retryMs, signal);
      }
    }
  }

  isAway(server: string, reason: string): void {
    if (this.away.has(server)) return;
    this.away.add(server);
    this.options.onNotice(`${server} does not answer (${reason.trim().split('\n').at(-1) ?? ''}); waiting for it.`);
  }

  isBack(server: string): void {
    if (this.away.delete(server)) this.options.onNotice(`${server} answers again.`);
  }
}

/** Resolves after a while, or at once when aborted. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake);
  });

/** Failures of servers and of their clients carry a code; mistakes of the program do not. */
const isOfServer = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && !['RUN_FAILED', 'RUN_UNKNOWN'].includes(String(error.code));
