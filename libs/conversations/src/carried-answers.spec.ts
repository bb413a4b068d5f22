import { carriedNone, exchanges, mostSteps, type FollowUpType } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { arrayIn, columnTable, frameRows, instantAt, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { reportYears, scaledFigures } from '@tietovirta/published';
import { Answering } from './answering.js';

interface Told {
  readonly ordinal: number;
  readonly carried: number;
  readonly day: number;
  readonly due: number;
  /** All columns but those that say where it stands. */
  readonly says: string;
}

describe.each(reportYears)('What the turn of the year carries into %i', (of) => {
  const planned = () =>
    planYear({
      figures: scaledFigures(of, { numerator: 1, denominator: 250 }),
      seed: 3,
      exchanges: exchanges.filter(({ id }) => id === 'eessi'),
    });
  const year = planned();
  const plan = year.planOf('eessi.start');
  const answering = new Answering(plan, year, frameRows);
  const [type] = answering.types as [FollowUpType];
  const told = (columns: MessageColumns, row: number, day: number): Told => ({
    ordinal: ordinalAt(columns, row),
    carried: arrayIn(columns, 'carried', 'uint32')[row] as number,
    day,
    due: year.calendar.dayIndexAt(instantAt(columns, row)),
    says: columnTable(columns.type)
      .columns.map(({ name }, place) => (name === 'ordinal' ? '' : String(name === 'time' ? instantAt(columns, row) : columns.arrays[place]?.[row])))
      .join(),
  }); // oxfmt-ignore
  const answersBy = (answer: (openings: MessageColumns) => readonly MessageColumns[]): readonly Told[] => {
    const generator = new Generator(year);
    return year.calendar.days.flatMap(({ index }) => {
      const maker = generator.openSlice(plan.type.id, index);
      return answer(maker.make(0, maker.slice.count)).flatMap((columns) =>
        Array.from({ length: columns.rows }, (_, row) => told(columns, row, index)),
      );
    });
  };
  const all = answersBy((openings) => answering.answerAll(openings));
  const thisYears = answersBy((openings) => answering.answer(openings));
  const leaving = all.filter(({ carried }) => carried !== carriedNone);
  const coming = thisYears.filter(({ carried }) => carried !== carriedNone);

  it('is what this year carries into the next, so that every total stays', () => {
    expect(coming.length).toBeGreaterThan(200);
    expect(thisYears).toHaveLength(all.length);
    expect(coming.map(({ says }) => says).sort()).toEqual(leaving.map(({ says }) => says).sort());
    const others = (each: readonly Told[]) => each.filter(({ carried }) => carried === carriedNone);
    expect(others(thisYears)).toEqual(others(all));
  });

  it('comes on its own day, or on the next on which a case is opened, mostly in the first months', () => {
    const late = coming.filter(({ day, due }) => day !== due);
    expect(late.every(({ day, due }) => day > due)).toBe(true);
    expect(late.length).toBeLessThan(0.1 * coming.length);
    expect(coming.filter(({ due }) => due < 90).length).toBeGreaterThan(0.6 * coming.length);
  });

  it('stands in the upper places of an opening of that day, each in its own, in the order of ordinals', () => {
    const ordinals = thisYears.map(({ ordinal }) => ordinal);
    expect(ordinals).toEqual([...new Set(ordinals)].sort((one, other) => one - other));
    const isBeside = ({ ordinal, day }: Told): boolean => plan.dayOf(Math.floor(ordinal / type.slots)) === day;
    expect(coming.every((each) => each.ordinal % type.slots >= mostSteps(type) && isBeside(each))).toBe(true);
  });

  it('is the same however the openings of a day are cut', () => {
    const generator = new Generator(year);
    const cut = answersBy((openings) => {
      const maker = generator.openSlice(plan.type.id, year.calendar.dayIndexAt(openings.dayStartMs));
      const parts = [0, Math.floor(maker.slice.count / 3), maker.slice.count];
      return parts.slice(1).flatMap((to, place) => answering.answer(maker.make(parts[place] as number, to)).map((columns) => copied(columns)));
    }); // oxfmt-ignore
    expect(cut).toEqual(thisYears);
  });

  it('is known without persons, as far as variants fix it', () => {
    const again = planned();
    const outlines = new Answering(again.planOf(plan.type.id), again, 1).carried?.outlinesOf(type);
    const places = (columns: MessageColumns) => [...arrayIn(columns, 'ordinal', 'uint32')].map((ordinal, row) => [ordinal, arrayIn(columns, 'carried', 'uint32')[row], arrayIn(columns, 'direction', 'uint8')[row]]); // oxfmt-ignore
    expect(places(outlines as MessageColumns)).toEqual(places(answering.carried?.of(type) as MessageColumns));
  });
});

const copied = (columns: MessageColumns): MessageColumns => ({
  ...columns,
  arrays: columns.arrays.map((array) => array.slice()),
});
