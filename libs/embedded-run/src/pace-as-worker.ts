/**
 * One worker of a paced run: makes and counts what of its message types is due, as far as the coordinator says, and reports. In one
 * process nothing travels: what was made is counted at once.
 */
import { DueCounter } from '@tietovirta/counting';
import { Oracle, type SliceExpectation } from '@tietovirta/oracle';
import { DueMessages, Timeline, type SliceRows } from '@tietovirta/pace';
import { shareClientRosters, shareFamilies } from '@tietovirta/population';
import type { MessagePort } from 'node:worker_threads';
import type { PlannedPace } from './assignment-of.js';
import type { FromWorker, ToWorker, WorkReport } from './worker-messages.js';

/** Works until the coordinator ends the thread. @param onFailure the run cannot go on */
export function paceAsWorker(assignment: PlannedPace, line: MessagePort, onFailure: (error: unknown) => void): void {
  const worker = new PacedWorker(assignment);
  line.on('message', (message: ToWorker) => {
    try {
      if (message.kind === 'due') worker.count(message.fromMs, message.toMs);
      else if (message.kind === 'after-end') worker.end();
      else return;
      line.postMessage({ kind: 'report', report: worker.report() } satisfies FromWorker);
    } catch (error) {
      onFailure(error);
    }
  });
}

export class PacedWorker {
  private readonly timeline: Timeline;
  private readonly messages: DueMessages;
  private readonly counter: DueCounter;
  private readonly oracle: Oracle;
  private expectations: SliceExpectation[] = [];

  constructor(private readonly assignment: PlannedPace) {
    const { planned, pace } = assignment;
    const { year, messageTypes, fromDay, toDay } = planned;
    shareFamilies(pace.families);
    shareClientRosters(pace.clientRosters);
    this.timeline = new Timeline({ calendar: year.calendar, fromDay, toDay });
    const beginMs = pace.isBeginning ? pace.fromMs : undefined;
    this.messages = new DueMessages({ year, slices: pace.slices, timeline: this.timeline, beginMs });
    this.counter = new DueCounter({ calendar: year.calendar, messageTypes, marks: pace.marks });
    this.oracle = new Oracle(year);
    // Of days that are over, follow-ups are still to come.
    const today = this.timeline.dayAt(pace.fromMs);
    for (let day = fromDay; day < today; day += 1) this.expectDay(day);
  }

  /** Counts what is due between two whole minutes of a day. */
  count(fromMs: number, toMs: number): void {
    this.take(this.messages.between(fromMs, toMs));
    const { timeline } = this;
    const day = timeline.dayAt(fromMs);
    if (toMs === timeline.midnight(day + 1)) this.expectDay(day);
  }

  /** Counts what is due after the window: then every slice has all that it will have. */
  end(): void {
    this.take(this.messages.afterEnd());
    const { year } = this.assignment.planned;
    for (const { messageType, day } of this.assignment.pace.slices) {
      const { count } = year.planOf(messageType).slice(day);
      for (const { id, answers } of year.followUps)
        if (answers === messageType) this.counter.complete({ messageType: id, day }, count);
    }
  }

  report(): WorkReport {
    const { expectations } = this;
    this.expectations = [];
    const { counted } = this.counter;
    return {
      batch: { positions: [], runs: [this.counter.takeEntries(this.assignment.pace.runId)] },
      expectations,
      sent: counted,
      counted,
      repeatedFrames: 0,
      repeatedMessages: 0,
    };
  }

  private take(rows: Iterable<SliceRows>): void {
    for (const { messageType, day, columns, reached } of rows)
      this.counter.count({ messageType, day }, columns, reached);
  }

  private expectDay(day: number): void {
    for (const { messageType } of this.messages.slicesOn(day))
      this.expectations.push(this.oracle.expect(messageType, day));
  }
}
