/**
 * One worker of a run: makes slices, answers openings and counts what its partitions bring, and reports what it counted when it is
 * asked. Stops making when asked; what is under way is still counted, so that a stop loses nothing.
 */
import type { BodyPool } from '@tietovirta/messages';
import type { SliceExpectation } from '@tietovirta/oracle';
import { shareClientRosters, shareFamilies, shareRecipients, shareWageRoster } from '@tietovirta/population';
import type { Transport } from '@tietovirta/transport';
import type { MessagePort } from 'node:worker_threads';
import type { PlannedAssignment } from './assignment-of.js';
import type { FromWorker, ToWorker, WorkReport } from './worker-messages.js';
import type { RecordedFrames } from './recorded-frames.js';
import { EmbeddedCounters } from './embedded-counters.js';
import { EmbeddedParties, type PartyWork } from './embedded-parties.js';
import type { SliceQueue } from './slice-queue.js';
import { ReplayedParties } from './replayed-parties.js';

/** Adapters that the app chose for its workers. */
export interface WorkerDependencies {
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

export async function workAsWorker(assignment: PlannedAssignment, dependencies: WorkerDependencies): Promise<void> {
  const { year, messageTypes } = assignment.planned;
  shareFamilies(assignment.families);
  shareWageRoster(assignment.wageRoster);
  shareClientRosters(assignment.clientRosters);
  shareRecipients(assignment.recipients);
  let expectations: SliceExpectation[] = [];
  const work: PartyWork = {
    plan: year,
    transport: dependencies.transport,
    queue: dependencies.queue,
    onSlice: (expectation) => expectations.push(expectation),
    isStopped: () => Atomics.load(assignment.stop, 0) !== 0,
    bodies: dependencies.bodies,
  };
  const { recorded } = dependencies;
  const source = recorded === undefined ? new EmbeddedParties(work) : new ReplayedParties({ ...work, recorded });
  const counters = new EmbeddedCounters({
    runId: assignment.runId,
    calendar: year.calendar,
    messageTypes,
    transport: dependencies.transport,
    marks: assignment.marks,
  });
  const report = (): WorkReport => {
    const reported = expectations;
    expectations = [];
    return {
      batch: counters.takeBatch(),
      expectations: reported,
      sent: source.sent,
      counted: counters.counted,
      repeatedFrames: counters.repeatedFrames,
      repeatedMessages: counters.repeatedMessages,
    };
  };
  const line = new WorkerLine(dependencies.line, report);
  try {
    await source.play();
    await Promise.race([line.allIdle(), failureOf(dependencies.transport)]);
    await dependencies.onEnd?.();
    line.finish();
  } finally {
    line.close();
    await dependencies.transport.close();
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
        if (message.kind === 'report') this.post({ kind: 'report', report: this.report() });
        else resolve();
      });
    });
  }

  /** Reports that this worker is idle; resolves when all are. */
  allIdle(): Promise<void> {
    this.post({ kind: 'idle' });
    return this.idle;
  }

  finish(): void {
    this.post({ kind: 'finished', report: this.report() });
  }

  close(): void {
    this.port.removeAllListeners('message');
  }

  private post(message: FromWorker): void {
    this.port.postMessage(message);
  }
}
