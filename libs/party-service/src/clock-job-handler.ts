/**
 * Sends what the parties of this service send in a run that goes by a clock: openings and follow-ups as they are due, as far as the clock
 * releases them, in the order of time minute by minute. What was sent and up to which minute is written in one transaction; whoever takes
 * the job over goes on from there. What was sent beyond it is sent again: consumers recognise repeats.
 */
import { Logger } from '@nestjs/common';
import type { Archive, RunClock } from '@tietovirta/archive';
import { noEntries, SentContent, type SentMark } from '@tietovirta/counting';
import { findMessageType, typeInExchange } from '@tietovirta/exchanges';
import { clockSource, idOfJob, type Job, type JobContext } from '@tietovirta/job-queue';
import type { Ledger } from '@tietovirta/ledger';
import { encodeColumns, sliceKey, type BodyPool, type Frame, type FrameHeader } from '@tietovirta/messages';
import { DueMessages, framesOf, minuteMs, Timeline, wholeMinutes } from '@tietovirta/pace';
import { systemClock, type Clock } from '@tietovirta/retries';
import type { Metrics } from '@tietovirta/service-runtime';
import type { Transport } from '@tietovirta/transport';
import type { Backpressure } from './backpressure.js';
import type { PartiesOfRun, RunsOfService } from './parties-of-run.js';

export interface ClockJobOptions {
  /** Where its jobs come from, as `clockQueue` names it. */
  readonly queue: string;
  readonly runs: RunsOfService;
  readonly archive: Archive;
  readonly ledger: Ledger;
  readonly transport: Transport;
  readonly pressure: Pick<Backpressure, 'pause'>;
  readonly metrics: Pick<Metrics, 'messagesSent' | 'jobEnded'>;
  readonly bodies?: BodyPool | undefined;
  /** Default: the clock of the system. */
  readonly clock?: Clock;
}

/** So many runs that go by a clock are sent at the same time: mostly their jobs wait. */
export const clockJobsAtATime = 8;

/** Pause between two looks at the clock of a run, in milliseconds. */
const lookMs = 100;

export class ClockJobHandler {
  private readonly log = new Logger('Clock');

  constructor(private readonly options: ClockJobOptions) {}

  /** Resolves when all is sent, or the run does not go on. @throws what goes wrong, or the reason of the signal; the job is then done again */
  async handle(job: Job, { signal }: JobContext): Promise<void> {
    const { metrics } = this.options;
    try {
      await this.send(job, signal);
      metrics.jobEnded('completed');
    } catch (error) {
      metrics.jobEnded(signal.aborted ? 'released' : 'failed');
      this.log.warn('sending by the clock ended early', { job: idOfJob(job) }, error);
      throw error;
    }
  }

  private async send(job: Job, signal: AbortSignal): Promise<void> {
    const { runs, archive, clock: time = systemClock } = this.options;
    const run = await runs.find(job.runKey);
    if (run?.scenario === undefined) return;
    let sending: ClockSending | undefined;
    for (;;) {
      signal.throwIfAborted();
      const record = await archive.find(job.runId);
      if (record?.status !== 'running' || record.clock === undefined) return;
      sending ??= await ClockSending.begin(this.options, {
        job,
        parties: runs.partiesOf(job.runKey, run.scenario),
        clock: record.clock,
      });
      await sending.sendUpTo(record.clock.releasedMs, signal);
      if (sending.isOver) return;
      await time.pause(lookMs, signal);
    }
  }
}

interface SentRun {
  readonly job: Job;
  readonly parties: PartiesOfRun;
  readonly clock: RunClock;
}

class ClockSending {
  private readonly timeline: Timeline;
  private readonly due: DueMessages;
  private readonly source: string;
  private readonly marks: ReadonlyMap<string, SentMark>;
  private readonly open = new Map<string, SentContent>();
  /** Slices of which something was sent since the last write, with the frame that was sent last. */
  private readonly touched = new Map<string, FrameHeader>();

  static async begin(options: ClockJobOptions, run: SentRun): Promise<ClockSending> {
    const source = clockSource(run.job.runId, options.queue);
    const positions = await options.ledger.positions([source]);
    return new ClockSending(options, run, positions.get(source) ?? 0, await options.ledger.sent(run.job.runId));
  }

  /** @param position how the ledger has it */
  private constructor(
    private readonly options: ClockJobOptions,
    private readonly run: SentRun,
    private position: number,
    sent: readonly SentMark[],
  ) {
    const { job, clock, parties } = run;
    this.source = clockSource(job.runId, options.queue);
    this.timeline = new Timeline({ calendar: parties.plan.calendar, ...parties.window });
    const first = this.timeline.dayAt(clock.beginMs);
    const slices = parties.slicesFrom(first);
    this.due = new DueMessages({ year: parties.plan, slices, timeline: this.timeline, beginMs: clock.beginMs });
    this.marks = new Map(sent.map((mark) => [sliceKey(mark), mark]));
  }

  /** All is sent, what is due after the window included. */
  get isOver(): boolean {
    return this.reachedMs > this.timeline.endMs;
  }

  /** Sends what is due before the instant, a day at most between two writes. @throws the reason of the signal */
  async sendUpTo(releasedMs: number, signal: AbortSignal): Promise<void> {
    const { timeline } = this;
    while (this.reachedMs < releasedMs) {
      const fromMs = this.reachedMs;
      const midnight = timeline.midnight(Math.min(timeline.dayAt(fromMs) + 1, timeline.dayAt(timeline.endMs)));
      const toMs = fromMs < timeline.endMs ? Math.min(midnight, releasedMs) : timeline.endMs + minuteMs;
      const rows = fromMs < timeline.endMs ? this.due.between(fromMs, toMs) : this.due.afterEnd();
      await this.publish(rows, signal);
      await this.write(toMs);
    }
  }

  /** Everything due before it is sent. */
  private get reachedMs(): number {
    return Math.max(this.run.clock.beginMs, this.timeline.startMs + this.position * minuteMs);
  }

  private async publish(rows: ReturnType<DueMessages['between']>, signal: AbortSignal): Promise<void> {
    const { transport, pressure, metrics, bodies, clock = systemClock } = this.options;
    const { job, parties } = this.run;
    for (const { header, columns } of framesOf(rows, { run: job.runKey, year: parties.plan.year })) {
      signal.throwIfAborted();
      const pause = pressure.pause(signal);
      if (pause !== undefined) await pause;
      const frame: Frame = { header, body: encodeColumns(columns, bodies) };
      this.add(frame);
      await transport.publish(frame, keyOf(frame));
      metrics.messagesSent(typeInExchange(header.messageType), header.rows);
      // Making never gives way by itself: let in what was received, and the heartbeats.
      await clock.giveWay();
    }
  }

  /** What changed since the last write; of a slice that is sent whole nothing is kept. */
  private sent(): readonly SentMark[] {
    const marks = [...this.touched.values()].map(({ messageType, day, isLast }) => {
      const key = sliceKey({ messageType, day });
      const { messages, content } = this.open.get(key) as SentContent;
      if (isLast) this.open.delete(key);
      return { messageType, day, nextIndex: messages, messages, content, holes: [] };
    });
    this.touched.clear();
    return marks;
  }

  private add(frame: Frame): void {
    const key = sliceKey(frame.header);
    let content = this.open.get(key);
    if (content === undefined) {
      const mark = this.marks.get(key);
      content = new SentContent(findMessageType(frame.header.messageType), mark?.messages, mark?.content);
      this.open.set(key, content);
    }
    content.add(frame);
    this.touched.set(key, frame.header);
  }

  /** @throws Error when another process has sent on: that one holds the job now */
  private async write(toMs: number): Promise<void> {
    const { transport, ledger } = this.options;
    await transport.settled();
    const to = wholeMinutes(toMs - this.timeline.startMs);
    const positions = [{ source: this.source, from: this.position, to }];
    const written = await ledger.apply({ positions, runs: [{ ...noEntries(this.run.job.runId), sent: this.sent() }] });
    if (written === 'lost') throw new Error('another process has sent on in this run');
    this.position = to;
  }
}

/** Follow-ups lie behind what they answer, on the same partition. */
function keyOf({ header: { messageType, day } }: Frame): string {
  const type = findMessageType(messageType);
  return sliceKey({ messageType: type.kind === 'follow-up' ? type.answers : messageType, day });
}
