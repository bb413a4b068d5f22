/**
 * What the turn of the year carries into a year: answers to openings of the year before, which are not simulated. They are those that this year carries into
 * the next one, 364 days earlier, so that as many come as leave and every total stays. An answer is sent on its own day by the party that answers, beside an
 * opening of that day, which it has nothing to do with: it stands in the upper half of that opening's places. What leaves a year is a kept table.
 */
import { carriedNone, mostSteps, type FollowUpType, type Step } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { keptTable } from '@tietovirta/kept-tables';
import { arrayIn, arrayOf, columnsPart, frameRows, instantAt, joinedRows, messageColumns, pickedRows, type MessageColumns } from '@tietovirta/messages'; // oxfmt-ignore
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { arraysOfColumns, columnsOfArrays } from './columns-as-table.js';

/** Makes all follow-ups of openings, a batch a follow-up type. */
interface AnswersAll {
  answerAll(openings: MessageColumns): readonly MessageColumns[];
}

const made = new WeakMap<TypePlan, CarriedAnswers>();

/** Worked out once for all who ask about a plan. @param answering makes what follows the plan's openings */
export function carriedAnswersOf(plan: TypePlan, year: YearPlan, answering: () => AnswersAll): CarriedAnswers {
  let carried = made.get(plan);
  if (carried === undefined) made.set(plan, (carried = new CarriedAnswers(plan, year, answering)));
  return carried;
}

/** Those of one type, in the order of their ordinals. */
interface CarriedOfType {
  readonly columns: MessageColumns;
  readonly ordinals: Uint32Array;
}

const dayMs = 86_400_000;
/** An office that is closed answers on its next day, or on one of the five working days from then on: so many days later at most. */
const mostDaysClosed = 14;

export class CarriedAnswers {
  /** By type: whole messages, once they are wanted. */
  private messages: ReadonlyMap<string, CarriedOfType> | undefined;
  /** The same without persons, which cost most. */
  private outlines: ReadonlyMap<string, CarriedOfType> | undefined;

  constructor(
    private readonly plan: TypePlan,
    private readonly year: YearPlan,
    private readonly answering: () => AnswersAll,
  ) {}

  /** All of a type, in the order of their ordinals. */
  of(type: FollowUpType): MessageColumns {
    return this.whole().get(type.id)?.columns ?? messageColumns(type, 0);
  }

  /** The same, of which only ordinals, openings, times and what variants fix are right. */
  outlinesOf(type: FollowUpType): MessageColumns {
    const outlines =
      this.messages ?? (this.outlines ??= this.kept('outlines', () => new Generator(this.year, frameRows, true)));
    return outlines.get(type.id)?.columns ?? messageColumns(type, 0);
  }

  /** Of all answers to some openings those of this year, with what last year's carry to the places of these openings. */
  thisYears(answers: MessageColumns, openings: MessageColumns): MessageColumns {
    const names = arrayOf(answers, 'carried', 'uint32');
    if (names === undefined) return answers;
    const kept = [...names.keys()].filter((row) => names[row] === carriedNone);
    const { slots } = answers.type as FollowUpType;
    const carried = this.between(answers.type, openings.firstOrdinal * slots, (openings.firstOrdinal + openings.rows) * slots); // oxfmt-ignore
    if (carried === undefined)
      return kept.length === answers.rows ? answers : pickedRows(answers, Int32Array.from(kept));
    const joined = joinedRows([answers, carried]);
    const ordinals = arrayIn(joined, 'ordinal', 'uint32');
    const rows = Int32Array.from([...kept, ...Array.from({ length: carried.rows }, (_, row) => answers.rows + row)]);
    return pickedRows(
      joined,
      rows.sort((one, other) => (ordinals[one] as number) - (ordinals[other] as number)),
    );
  }

  private whole(): ReadonlyMap<string, CarriedOfType> {
    return (this.messages ??= this.kept('messages', () => new Generator(this.year)));
  }

  private kept(what: 'messages' | 'outlines', generator: () => Generator): ReadonlyMap<string, CarriedOfType> {
    const { plan, year } = this;
    const { settings } = year;
    const arrays = keptTable({
      key: settings === undefined ? undefined : ['carried', what, plan.type.id, settings],
      build: () => arraysOfColumns([...this.made(generator()).values()].map(({ columns }) => columns)),
    });
    const types = year.followUps.filter(({ answers }) => answers === plan.type.id);
    return new Map(
      columnsOfArrays(types, arrays).map((columns) => {
        const ordinals = arrayIn(columns, 'ordinal', 'uint32');
        return [columns.type.id, { columns, ordinals }];
      }),
    );
  }

  private made(generator: Generator): ReadonlyMap<string, CarriedOfType> {
    const pieces = new Map<string, [MessageColumns, ...MessageColumns[]]>();
    for (const answers of this.leaving(generator, this.answering())) {
      const known = pieces.get(answers.type.id);
      if (known === undefined) pieces.set(answers.type.id, [answers]);
      else known.push(answers);
    }
    return new Map([...pieces].map(([id, [first, ...others]]) => [id, this.placed(joinedRows([first, ...others]))]));
  }

  /** Undefined where none of a type stands between two ordinals, the second not meant. */
  private between({ id }: MessageColumns['type'], from: number, to: number): MessageColumns | undefined {
    const carried = this.whole().get(id);
    if (carried === undefined) return undefined;
    const [first, next] = [firstFrom(carried.ordinals, from), firstFrom(carried.ordinals, to)];
    return first === next ? undefined : columnsPart(carried.columns, first, next);
  }

  /** Answers that fall into the next year, those of each frame of openings together. */
  private *leaving(generator: Generator, answering: AnswersAll): Iterable<MessageColumns> {
    const { length } = this.year.calendar.days;
    for (let day = Math.max(0, length - mostDaysOf(this.plan)); day < length; day += 1) {
      const maker = generator.openSlice(this.plan.type.id, day);
      const { count } = maker.slice;
      for (let row = 0; row < count; row += frameRows)
        for (const answers of answering.answerAll(maker.make(row, Math.min(count, row + frameRows)))) {
          const names = arrayOf(answers, 'carried', 'uint32') ?? [];
          const rows = [...names.keys()].filter((each) => names[each] !== carriedNone);
          if (rows.length > 0) yield pickedRows(answers, Int32Array.from(rows));
        }
    }
  }

  /** Gives each a place: in the order of time, on its day, or on the next with openings that have room; its own opening has room for it at last. */
  private placed(columns: MessageColumns): CarriedOfType {
    const type = columns.type as FollowUpType;
    const { calendar } = this.year;
    const inTime = Array.from({ length: columns.rows }, (_, row) => row).sort(
      (one, other) => instantAt(columns, one) - instantAt(columns, other) || one - other,
    );
    const ordinals = arrayIn(columns, 'ordinal', 'uint32');
    let next = 0;
    let due = 0;
    for (const { index } of calendar.days) {
      while (due < inTime.length && calendar.dayIndexAt(instantAt(columns, inTime[due] as number)) <= index) due += 1;
      const { firstOrdinal, count } = this.plan.slice(index);
      const taken = Math.min(due - next, count * mostSteps(type));
      placesOnDay({ type, firstOrdinal, count }, taken).forEach((ordinal, place) => {
        ordinals[inTime[next + place] as number] = ordinal;
      });
      next += taken;
    }
    const rows = Int32Array.from(inTime).sort((one, other) => (ordinals[one] as number) - (ordinals[other] as number));
    const sorted = pickedRows(columns, rows);
    return { columns: sorted, ordinals: arrayIn(sorted, 'ordinal', 'uint32') };
  }
}

/** Place of the first of rising numbers that is not below another. */
function firstFrom(numbers: Uint32Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface HostDay {
  readonly type: FollowUpType;
  /** Of the openings of the day. */
  readonly firstOrdinal: number;
  readonly count: number;
}

/** Ordinals for so many, spread evenly over the openings of a day. */
function placesOnDay({ type, firstOrdinal, count }: HostDay, taken: number): readonly number[] {
  let [host, place] = [-1, 0];
  return Array.from({ length: taken }, (_, nth) => {
    const at = Math.floor((nth * count) / taken);
    place = at === host ? place + 1 : 0;
    host = at;
    return (firstOrdinal + host) * type.slots + mostSteps(type) + place;
  });
}

/** So many days before the end of the year nothing of a conversation can fall into the next. */
function mostDaysOf({ variants }: TypePlan): number {
  const days = ({ after }: Step): number => (after.kind === 'days' ? after.longest + mostDaysClosed : after.longest / (dayMs / 1000)); // oxfmt-ignore
  return Math.max(
    ...variants.map(({ course = [] }) => Math.ceil(course.reduce((sum, step) => sum + days(step), 1))),
    0,
  );
}
