/** The live picture of any run that is kept: of the one that is played as it is counted, of others as the ledger has them. */
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import type { Ledger, LedgerBatch, LedgerState } from '@tietovirta/ledger';
import { LiveRun, RunMarks, type CountedEntries } from '@tietovirta/live';
import { scenarioFrame } from '@tietovirta/plan';
import { toStored } from '@tietovirta/scenarios';
import type { PlanWork } from '../plan-work/plan-work.js';

/** Runs whose marks are kept: those of a year take some hundred kilobytes. */
const keptRuns = 4;

interface Followed {
  readonly run: RunRecord;
  /** What was written while the marks were worked out. */
  readonly waiting: CountedEntries[];
  live: LiveRun | undefined;
}

export class LiveRuns {
  private readonly marks = new Map<number, Promise<RunMarks>>();
  private followed: Followed | undefined;

  constructor(
    private readonly ledger: Ledger,
    private readonly wallMs: () => number,
    private readonly work: Pick<PlanWork, 'of'>,
  ) {}

  /**
   * Follows a run that is about to be played. Resolves when nothing that is written from then on is missed; its picture comes later, once
   * it is worked out what the plan says.
   */
  async follow(run: RunRecord): Promise<{ readonly picture: Promise<LiveRun> }> {
    const followed: Followed = { run, waiting: [entriesOf(await this.ledger.read(run.id))], live: undefined };
    this.followed = followed;
    return { picture: this.pictureOf(followed) };
  }

  /** Takes what was written to the ledger. */
  applied(batch: LedgerBatch): void {
    const { followed } = this;
    for (const { runId, deltas, members, marks } of batch.runs) {
      if (followed?.run.id !== runId) continue;
      const entries = { cells: deltas, members, marks };
      if (followed.live === undefined) followed.waiting.push(entries);
      else followed.live.add(entries, this.wallMs());
    }
  }

  /** Takes everything that the ledger holds of the run that is followed, where others write to it. */
  replaced(runId: number, state: LedgerState): void {
    if (this.followed?.run.id === runId) this.followed.live?.replace(entriesOf(state), this.wallMs());
  }

  /** Letters of the run that is followed were given up, or came again. */
  async lettersChanged(runId: number): Promise<void> {
    if (this.followed?.run.id === runId) this.followed.live?.takeLetters(await this.ledger.deadLetters(runId));
  }

  /** From now on its picture is made anew from what is kept of it. */
  forget(runId: number): void {
    if (this.followed?.run.id === runId) this.followed = undefined;
  }

  private async pictureOf(followed: Followed): Promise<LiveRun> {
    const { run, waiting } = followed;
    const marks = await this.marksOf(run);
    const letters = await this.ledger.deadLetters(run.id);
    const live = new LiveRun({ id: run.id, marks, nowMs: this.wallMs() });
    live.takeLetters(letters);
    for (const entries of waiting) live.add(entries, this.wallMs());
    followed.live = live;
    return live;
  }

  /** The picture of a run as it stands. */
  async of(run: RunRecord): Promise<LiveRun> {
    if (this.followed?.run.id === run.id && this.followed.live !== undefined) return this.followed.live;
    const live = new LiveRun({ id: run.id, marks: await this.marksOf(run), nowMs: Date.parse(heardAtOf(run)) });
    live.add(entriesOf(await this.ledger.read(run.id)), Date.parse(heardAtOf(run)));
    live.takeLetters(await this.ledger.deadLetters(run.id));
    return live;
  }

  marksOf(run: RunRecord): Promise<RunMarks> {
    const known = this.marks.get(run.id);
    if (known !== undefined) return known;
    const marks = this.workOut(run);
    this.marks.set(run.id, marks);
    marks.catch(() => this.marks.delete(run.id));
    const [oldest] = this.marks.keys();
    if (this.marks.size > keptRuns && oldest !== undefined) this.marks.delete(oldest);
    return marks;
  }

  private async workOut(run: RunRecord): Promise<RunMarks> {
    const scenario = scenarioOfRun(run);
    return new RunMarks(scenarioFrame(scenario), await this.work.of('marks', { scenario: toStored(scenario) }));
  }
}

const entriesOf = ({ cells, members, marks }: LedgerState): CountedEntries => ({ cells, members, marks });
const heardAtOf = (run: RunRecord): string => run.outcome?.finishedAt ?? run.startedAt;
