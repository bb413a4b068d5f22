/** How far a run is, read off what makers and counters wrote to the ledger. */
import type { SentMark, SliceMark } from '@tietovirta/counting';
import { sliceKey, type SliceAddress } from '@tietovirta/messages';
import type { ScenarioPlan } from '@tietovirta/plan';
import type { ExpectedSlices } from './expected-slices.js';
import { nameOfJob, type ServiceJob } from './service-jobs.js';

export interface RunState {
  /** Every message that was planned is accounted for, or is withheld because what it answers could not be read. */
  readonly isOver: boolean;
  /** Nothing was set aside or withheld that may still come. */
  readonly isWhole: boolean;
  /** Jobs with slices that are not over; and those of them whose slices were not all sent. */
  readonly unfinished: ReadonlySet<string>;
  readonly unsent: ReadonlySet<string>;
}

interface Marks {
  readonly counted: ReadonlyMap<string, SliceMark>;
  readonly sent: ReadonlyMap<string, SentMark>;
}

export class RunStates {
  private readonly followUps: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly planned: ScenarioPlan,
    private readonly jobs: () => readonly ServiceJob[],
    private readonly expected: ExpectedSlices,
  ) {
    const { types, followUps } = planned.year;
    this.followUps = new Map(
      types.map(({ type }) => [type.id, followUps.filter((each) => each.answers === type.id).map(({ id }) => id)]),
    );
  }

  /** Changes with what is known of the run beside its marks. */
  get version(): string {
    return `${this.jobs().length} ${this.areComplete}`;
  }

  /** Whether it is known what to expect of every slice; what is read before is never over. */
  private get areComplete(): boolean {
    return this.expected.isWorkedOut;
  }

  read(counted: readonly SliceMark[], sent: readonly SentMark[]): RunState {
    const marks: Marks = {
      counted: new Map(counted.map((mark) => [sliceKey(mark), mark])),
      sent: new Map(sent.map((mark) => [sliceKey(mark), mark])),
    };
    const unfinished = new Set<string>();
    const unsent = new Set<string>();
    for (const job of this.jobs()) {
      const name = nameOfJob(job.service, job);
      if (!job.slices.every((slice) => this.isSent(slice, marks))) unsent.add(name);
      if (!unsent.has(name) && job.slices.every((slice) => this.isOver(slice, marks))) continue;
      unfinished.add(name);
    }
    return {
      isOver: this.areComplete && unfinished.size === 0,
      isWhole: [...counted, ...sent].every(({ holes }) => holes.length === 0),
      unfinished,
      unsent,
    };
  }

  private isSent(slice: SliceAddress, { sent }: Marks): boolean {
    return (sent.get(sliceKey(slice))?.messages ?? 0) >= this.countOf(slice);
  }

  private isOver(slice: SliceAddress, marks: Marks): boolean {
    const openings = this.countOf(slice);
    return (
      accountedFor(marks.counted.get(sliceKey(slice))) >= openings &&
      (this.followUps.get(slice.messageType) ?? []).every((messageType) =>
        this.areAnswersOver({ messageType, day: slice.day }, openings, marks),
      )
    );
  }

  /** Answers to openings that could not be read are not sent: what was sent is then all that can be counted. */
  private areAnswersOver(slice: SliceAddress, openings: number, { counted, sent }: Marks): boolean {
    const expected = this.expected.rowsOf(slice);
    if (expected === undefined) return false;
    if (expected === 0) return true;
    const published = sent.get(sliceKey(slice));
    if (published === undefined) return false;
    const isAllAnswered =
      published.messages >= expected || (published.nextIndex >= openings && published.holes.length > 0);
    return isAllAnswered && accountedFor(counted.get(sliceKey(slice))) >= published.messages;
  }

  private countOf({ messageType, day }: SliceAddress): number {
    return this.planned.year.planOf(messageType).dayCounts[day] as number;
  }
}

const accountedFor = (mark: SliceMark | undefined): number => (mark?.counted ?? 0) + (mark?.setAside ?? 0);
