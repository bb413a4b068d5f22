/**
 * The counters of one worker of an embedded run, which has its transport for itself: counts every frame that the transport brings, and hands it over
 * with the positions reached, to be written in one transaction.
 */
import { RunCounter, type CountedRun } from '@tietovirta/counting';
import type { LedgerBatch } from '@tietovirta/ledger';
import type { Transport } from '@tietovirta/transport';

export interface CountingWork extends CountedRun {
  readonly runId: number;
  readonly transport: Transport;
}

export class EmbeddedCounters {
  private readonly counter: RunCounter;
  private readonly steps = new Map<string, { from: number; to: number }>();

  constructor(private readonly work: CountingWork) {
    this.counter = new RunCounter(work);
    work.transport.subscribe({
      group: 'counters',
      handle: ({ frame, source, position, nextPosition }) => {
        const step = this.steps.get(source);
        if (step === undefined) this.steps.set(source, { from: position, to: nextPosition });
        else step.to = nextPosition;
        this.counter.count(frame, { source, position });
      },
    });
  }

  /** Messages counted here, and those set aside. */
  get counted(): number {
    return this.counter.counted;
  }

  /** Frames that came again and were ignored. */
  get repeatedFrames(): number {
    return this.counter.repeatedFrames;
  }

  get repeatedMessages(): number {
    return this.counter.repeatedMessages;
  }

  /** Everything counted since the last call; nothing is lost or doubled however often it is called. */
  takeBatch(): LedgerBatch {
    const positions = [...this.steps].map(([source, step]) => ({ source, ...step }));
    this.steps.clear();
    return { positions, runs: [this.counter.takeEntries(this.work.runId)] };
  }
}
