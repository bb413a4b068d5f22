/**
 * Does jobs: makes what the parties of this service send on some days of a run, publishes it and marks it as sent. A
 * job that was done before, in part or in whole, is done again: consumers recognise repeats.
 */
import { noEntries, SentContent, type SentMark } from '@tietovirta/counting';
import { sliceKey, type SliceAddress } from '@tietovirta/messages';
import { Logger } from '@nestjs/common';
import { findMessageType, typeInExchange } from '@tietovirta/exchanges';
import { type Ledger } from '@tietovirta/ledger';
import type { Scenario } from '@tietovirta/scenarios';
import type { Metrics } from '@tietovirta/service-runtime';
import { systemClock, type Clock } from '@tietovirta/retries';
import { idOfJob, type Job, type JobContext } from '@tietovirta/job-queue';
import type { Transport } from '@tietovirta/transport';
import type { Backpressure } from './backpressure.js';
import type { PartiesOfRun, RunsOfService } from './parties-of-run.js';

export interface JobHandlerOptions {
  readonly runs: RunsOfService;
  readonly transport: Transport;
  readonly ledger: Ledger;
  readonly pressure: Backpressure;
  readonly metrics: Pick<Metrics, 'messagesSent' | 'jobEnded'>;
  /** How many records of a run weigh about as much as a full frame. */
  readonly recordsAFrame: (scenario: Scenario, parties: PartiesOfRun) => number;
  /** Whether jobs end early because the service does. */
  readonly isStopping: () => boolean;
  /** Default: the clock of the system. */
  readonly clock?: Clock;
}

export class JobHandler {
  private readonly log = new Logger('Maker');

  constructor(private readonly options: JobHandlerOptions) {}

  /** @throws what goes wrong, or the reason of the signal; the job is then done again */
  async handle(job: Job, { signal }: JobContext): Promise<void> {
    const { metrics, isStopping } = this.options;
    try {
      await this.do(job, signal);
      metrics.jobEnded('completed');
    } catch (error) {
      const outcome = signal.aborted ? (isStopping() ? 'released' : 'stalled') : 'failed';
      metrics.jobEnded(outcome);
      this.log.warn(`job ${outcome}`, { job: idOfJob(job) }, error);
      throw error;
    }
  }

  private async do(job: Job, signal: AbortSignal): Promise<void> {
    const { runs, pressure, recordsAFrame } = this.options;
    const run = await runs.find(job.runKey);
    if (run?.record.status !== 'running' || run.scenario === undefined) {
      const why = run?.record.status === 'running' ? 'unreadable' : (run?.record.status ?? 'unknown');
      this.log.warn('job passed over: its run is not going on', { job: idOfJob(job), run: why });
      return;
    }
    const parties = runs.partiesOf(job.runKey, run.scenario);
    await pressure.enter(recordsAFrame(run.scenario, parties));
    await this.makeDays(job, parties, signal);
  }

  private async makeDays({ runId, day, days }: Job, parties: PartiesOfRun, signal: AbortSignal): Promise<void> {
    const { transport, ledger } = this.options;
    const sent: SentMark[] = [];
    for (let each = day; each < day + days; each += 1)
      for (const slice of parties.slicesOn(each)) sent.push(await this.makeSlice(slice, parties, signal));
    if (sent.length === 0) return;
    await transport.settled();
    await ledger.apply({ positions: [], runs: [{ ...noEntries(runId), sent }] });
  }

  private async makeSlice(slice: SliceAddress, parties: PartiesOfRun, signal: AbortSignal): Promise<SentMark> {
    const { transport, pressure, metrics, clock = systemClock } = this.options;
    const { messageType, day } = slice;
    const key = sliceKey({ messageType, day });
    const type = typeInExchange(messageType);
    const published = new SentContent(findMessageType(messageType));
    for (const frame of parties.slices.of(slice)) {
      signal.throwIfAborted();
      const pause = pressure.pause(signal);
      if (pause !== undefined) await pause;
      const { rows } = frame.header;
      published.add(frame);
      await transport.publish(frame, key);
      metrics.messagesSent(type, rows);
      // Making never gives way by itself: let in what was received, and the heartbeats.
      await clock.giveWay();
    }
    const { messages, content } = published;
    return { messageType, day, nextIndex: messages, messages, content, holes: [] };
  }
}
