/**
 * One worker of a run: makes slices, answers openings and counts what its partitions bring, and reports what it counted when it is
 * asked. Stops making when told; what is under way is still counted, so that a stop loses nothing.
 */
import type { BodyPool } from '@tietovirta/messages';
import type { SliceExpectation } from '@tietovirta/oracle';
import type { Transport } from '@tietovirta/transport';
import type { MessagePort } from 'node:worker_threads';
import type { PlannedAssignment } from './assignment-of.js';
import type { FromWorker, ToWorker, WorkReport } from './crew-messages.js';
import type { RecordedFrames } from './recorded-frames.js';
import { EmbeddedCounters } from './embedded-counters.js';
import { EmbeddedParties, type PartyWork } from './embedded-parties.js';
import type { SliceQueue } from './slice-queue.js';
import { ReplayStage } from './replay-stage.js';

/** Adapters that the app chose for its workers. */
export interface WorkerMeans {
  readonly transport: Transport;
  readonly queue: SliceQueue;
  /** Memory of frames, shared with the transport. */
  readonly bodies?: BodyPool;
  /** Where the messages come from when they are not made. */
  readonly recorded?: RecordedFrames;
  /** Line to the coordinator. */
  readonly line: MessagePort;
  /** Runs once everything was handled, before the worker reports that it is finished. */
  readonly onEnd?: () => Promise<void>;
}

export async function workAsWorker(assignment: PlannedAssignment, means: WorkerMeans): Promise<void> {
  const { year, messageTypes } = assignment.planned;
  let expectations: SliceExpectation[] = [];
  const work: PartyWork = {
    plan: year,
    transport: means.transport,
    queue: means.queue,
    onSlice: (expectation) => expectations.push(expectation),
    isStopped: () => Atomics.load(assignment.stop, 0) !== 0,
    bodies: means.bodies,
  };
  const { recorded } = means;
  const source = recorded === undefined ? new EmbeddedParties(work) : new ReplayStage({ ...work, recorded });
  const counters = new EmbeddedCounters({
    runId: assignment.runId,
    calendar: year.calendar,
    messageTypes,
    transport: means.transport,
    marks: assignment.marks,
  });
  const report = (): WorkReport => {
    const told = expectations;
    expectations = [];
    return {
      batch: counters.takeBatch(),
      expectations: told,
      sent: source.sent,
      counted: counters.counted,
      repeatedFrames: counters.repeatedFrames,
      repeatedMessages: counters.repeatedMessages,
    };
  };
  const line = new WorkerLine(means.line, report);
  try {
    await source.play();
    await Promise.race([line.allIdle(), failureOf(means.transport)]);
    await means.onEnd?.();
    line.finish();
  } finally {
    line.close();
    await means.transport.close();
  }
}

/** Rejects when a frame from another worker could not be handled while this one was idle. */
async function failureOf(transport: Transport): Promise<never> {
  throw await transport.failure();
}

/** Answers the coordinator: the next report is asked for when the last one is in the ledger. */
class WorkerLine {
  private readonly idle: Promise<void>;

  constructor(
    private readonly port: MessagePort,
    private readonly report: () => WorkReport,
  ) {
    this.idle = new Promise((resolve) => {
      port.on('message', (message: ToWorker) => {
        if (message.kind === 'report') this.say({ kind: 'report', report: this.report() });
        else resolve();
      });
    });
  }

  /** Tells that this worker is idle; resolves when all are. */
  allIdle(): Promise<void> {
    this.say({ kind: 'idle' });
    return this.idle;
  }

  finish(): void {
    this.say({ kind: 'finished', report: this.report() });
  }

  close(): void {
    this.port.removeAllListeners('message');
  }

  private say(message: FromWorker): void {
    this.port.postMessage(message);
  }
}
