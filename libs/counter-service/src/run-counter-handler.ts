/** Counts the frames of one run, and takes hold of the records that are set aside. */
import type { RunCounter, RunEntries } from '@tietovirta/counting';
import { sliceKey, type FrameHeader } from '@tietovirta/messages';
import type { RunHandler } from '@tietovirta/ledger-consumer';
import type { Metrics } from '@tietovirta/service-runtime';
import type { Delivery, UnreadableRecord } from '@tietovirta/transport';
import { isSetAside } from '@tietovirta/wording';
import type { HeldRecords } from './held-records.js';

export interface HandledRun {
  readonly runId: number;
  readonly runKey: string;
  readonly year: number;
  readonly counter: RunCounter;
}

export interface HandlerDependencies {
  readonly held: HeldRecords;
  readonly metrics: Metrics;
}

export class RunCounterHandler implements RunHandler {
  /** Slices in which something is missing: what lies behind the gap is passed over until the rest has come. */
  private readonly broken = new Set<string>();

  constructor(
    private readonly run: HandledRun,
    private readonly dependencies: HandlerDependencies,
  ) {}

  handle({ frame, source, position, publishedAtMs }: Delivery): void {
    const { counter, year } = this.run;
    const place = { source, position };
    this.watch(frame.header, place, () => {
      if (frame.header.year === year) counter.count(frame, place);
      else
        counter.setAside(frame.header, place, {
          code: 'year-differs',
          reason: `a frame of ${frame.header.year} in a run of ${year}`,
        });
    });
    if (publishedAtMs !== undefined) this.dependencies.metrics.frameCountedLate((Date.now() - publishedAtMs) / 1000);
  }

  unreadable({ header, source, position, code, reason }: UnreadableRecord): void {
    if (header === undefined) return;
    const place = { source, position };
    this.watch(header, place, () => {
      this.run.counter.setAside(header, place, { code, reason });
    });
  }

  takeEntries(): RunEntries {
    return this.run.counter.takeEntries(this.run.runId);
  }

  private watch(
    header: FrameHeader,
    place: { readonly source: string; readonly position: number },
    work: () => void,
  ): void {
    const { counter, runKey } = this.run;
    const { held, metrics } = this.dependencies;
    const before = counter.waitingDeadLetters.length;
    const repeated = counter.repeatedFrames;
    if (!this.hasNoGap(header, work)) return;
    if (counter.waitingDeadLetters.length > before) held.hold(place, runKey);
    if (counter.repeatedFrames > repeated) metrics.framesRepeated(counter.repeatedFrames - repeated);
  }

  /** Whether nothing is missing before a record. @throws FramesMissing for the first record behind a gap: the run fails once for it */
  private hasNoGap(header: FrameHeader, work: () => void): boolean {
    const slice = sliceKey(header);
    const { repeatedFrames } = this.run.counter;
    try {
      work();
    } catch (error) {
      if (isSetAside(error) && this.broken.has(slice)) return false;
      if (isSetAside(error)) this.broken.add(slice);
      throw error;
    }
    if (this.run.counter.repeatedFrames === repeatedFrames) this.broken.delete(slice);
    return true;
  }
}
