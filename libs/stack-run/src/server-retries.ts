/** Retries questions to a server that does not answer, for a while, and notifies once that it is waited for, and once that it is back. */
import { RetryPolicy, type Clock } from '@tietovirta/retries';
import { RunFailed } from '@tietovirta/runs';
import { retryOf, same, type Label } from '@tietovirta/wording';
import { givenUp } from './silence-watch.js';

export interface ServerRetriesOptions {
  /** Milliseconds between two tries. */
  readonly retryMs: number;
  /** Milliseconds after the first failure in a row after which the run is given up. */
  readonly giveUpMs: number;
  /** Called with one sentence for people. */
  readonly onNotice: (sentence: Label) => void;
  /** Aborting ends the tries. */
  readonly signal: AbortSignal;
  /** Default: the clock of the system. */
  readonly clock?: Clock;
}

export class ServerRetries {
  private readonly away = new Set<string>();

  constructor(private readonly options: ServerRetriesOptions) {}

  /** The servers that are waited for. */
  get missing(): readonly string[] {
    return [...this.away];
  }

  /** @throws what a pause does not change, the reason of the signal, or RunFailed when the server was away for too long */
  async run<T>(server: string, work: () => Promise<T>): Promise<T> {
    const { signal, retryMs: pauseMs, giveUpMs, clock } = this.options;
    signal.throwIfAborted();
    const onRetry = (error: unknown): void => {
      this.reportAway(server, lastLineOf(error));
    };
    try {
      const answer = await new RetryPolicy({ pauseMs, forMs: giveUpMs, signal, onRetry }, clock).run(work);
      this.reportBack(server);
      return answer;
    } catch (error) {
      if (retryOf(error) !== 'later') throw error;
      signal.throwIfAborted();
      const reason = `${server} does not answer (${lastLineOf(error)})`;
      throw new RunFailed(givenUp(giveUpMs, reason), { cause: error });
    }
  }

  /** Notifies once, until the server is back. @param reason of the client, or one of ours */
  reportAway(server: string, reason: string | Label): void {
    if (this.away.has(server)) return;
    this.away.add(server);
    const { fi, en } = typeof reason === 'string' ? same(reason) : reason;
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

/** What clients of servers say is of several lines now and then; the last one says what is wrong. */
export const lastLineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1)?.trim() ?? '';
