/** Retries questions to a server that does not answer, and notifies once that it is waited for, and once that it is back. */
import { RetryPolicy } from '@tietovirta/retries';
import { retryOf, same, type Label } from '@tietovirta/wording';

export interface ServerRetriesOptions {
  /** Milliseconds between two tries. */
  readonly retryMs: number;
  /** Called with one sentence for people. */
  readonly onNotice: (sentence: Label) => void;
  /** Aborting ends the tries. */
  readonly signal: AbortSignal;
}

export class ServerRetries {
  private readonly away = new Set<string>();

  constructor(private readonly options: ServerRetriesOptions) {}

  /** @throws what a pause does not change, or the reason of the signal */
  async run<T>(server: string, work: () => Promise<T>): Promise<T> {
    const { signal, retryMs: pauseMs } = this.options;
    signal.throwIfAborted();
    const onRetry = (error: unknown): void => {
      this.reportAway(server, (error as Error).message);
    };
    try {
      const answer = await new RetryPolicy({ pauseMs, signal, onRetry }).run(work);
      this.reportBack(server);
      return answer;
    } catch (error) {
      if (retryOf(error) === 'later') signal.throwIfAborted();
      throw error;
    }
  }

  /** Notifies once, until the server is back. @param reason of the client, or one of ours */
  reportAway(server: string, reason: string | Label): void {
    if (this.away.has(server)) return;
    this.away.add(server);
    const { fi, en } = typeof reason === 'string' ? same(reason.trim().split('\n').at(-1) ?? '') : reason;
    this.options.onNotice({
      fi: `${server} ei vastaa (${fi}); odotetaan sitä.`,
      en: `${server} does not answer (${en}); waiting for it.`,
    });
  }

  reportBack(server: string): void {
    if (this.away.delete(server))
      this.options.onNotice({ fi: `${server} vastaa taas.`, en: `${server} answers again.` });
  }
}
