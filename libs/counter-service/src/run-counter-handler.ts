/** Counts the frames of one run, and takes hold of the records that are set aside. */
import type { FramePlace, RunCounter, RunEntries } from '@tietovirta/counting';
import { exchangeOf } from '@tietovirta/exchanges';
import { Logger } from '@nestjs/common';
import { sliceKey, type FrameHeader } from '@tietovirta/messages';
import type { RunHandler } from '@tietovirta/ledger-consumer';
import type { Metrics } from '@tietovirta/service-runtime';
import type { Delivery, UnreadableRecord } from '@tietovirta/transport';
import { isSetAside } from '@tietovirta/wording';
import type { HeldRecords } from './held-records.js';

export interface HandledRun {
  readonly runId: number;
  readonly runKey: string;
  readonly counter: RunCounter;
  /** Whether the run has come to its end by now. */
  readonly isClosed: () => Promise<boolean>;
}

export interface HandlerDependencies {
  readonly held: HeldRecords;
  readonly metrics: Metrics;
}

export class RunCounterHandler implements RunHandler {
  private readonly log = new Logger('Counter');
  private isLateLogged = false;
  /** Slices in which something is missing: what lies behind the gap is passed over until the rest has come. */
  private readonly broken = new Set<string>();

  constructor(
    private readonly run: HandledRun,
    private readonly dependencies: HandlerDependencies,
  ) {}

  handle({ frame, source, position, publishedAtMs }: Delivery): void {
    const place = { source, position };
    this.watch(frame.header, place, () => {
      this.run.counter.count(frame, place);
    });
    if (publishedAtMs === undefined) return;
    const exchange = exchangeOf(frame.header.messageType).id;
    this.dependencies.metrics.frameCountedLate(exchange, (Date.now() - publishedAtMs) / 1000);
  }

  unreadable({ header, source, position, code, reason }: UnreadableRecord): void {
    if (header === undefined) return;
    const place = { source, position };
    this.watch(header, place, () => {
      this.run.counter.setAside(header, place, { code, reason });
    });
  }

  async afterPause(): Promise<void> {
    this.run.counter.isClosed = await this.run.isClosed();
  }

  takeEntries(): RunEntries {
    return this.run.counter.takeEntries(this.run.runId);
  }

  private watch(header: FrameHeader, place: FramePlace, work: () => void): void {
    const { counter, runKey } = this.run;
    const { held, metrics } = this.dependencies;
    const before = counter.waitingDeadLetters.length;
    const { repeatedFrames: repeated, lateFrames: late } = counter;
    if (!this.hasNoGap(header, work)) return;
    if (counter.waitingDeadLetters.length > before) held.hold(place, runKey);
    if (counter.repeatedFrames > repeated) metrics.framesRepeated(counter.repeatedFrames - repeated);
    if (counter.lateFrames > late) this.tellLate(place);
  }

  /** Each is counted; once a run they are logged: there may be many. */
  private tellLate(place: FramePlace): void {
    this.dependencies.metrics.recordRefused('run-over');
    if (this.isLateLogged) return;
    this.isLateLogged = true;
    this.log.warn('a record came for a run that is over; it changes nothing', { runKey: this.run.runKey, ...place });
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
