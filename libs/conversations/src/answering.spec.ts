import { exchanges, type Variant } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import {
  arrayIn,
  arrayOf,
  dimensionArrays,
  instantAt,
  type MessageColumns,
  ordinalAt,
  setInstant,
} from '@tietovirta/messages';
import { planYear, type TypePlan } from '@tietovirta/plan';
import { scaledFigures } from '@tietovirta/published';
import { Answering } from './answering.js';

const plan = planYear({ figures: scaledFigures(2024, { numerator: 1, denominator: 40 }), seed: 5, exchanges });
const yearEnd = plan.calendar.dayStartsMs[plan.calendar.days.length] as number;
const carriedMs = 364 * 86_400_000;
/** Whether an instant comes after another, or does so 52 weeks on, in the next year. */
const follows = (instant: number, before: number): boolean =>
  instant > before || (instant + carriedMs > before && instant + carriedMs >= yearEnd - 86_400_000);
const lastDay = plan.calendar.days.length - 1;
const answered = plan.types.filter(
  ({ type, total }) => total > 0 && new Answering(plan.planOf(type.id), plan, 1).types.length > 0,
);

interface Said {
  readonly type: string;
  readonly ordinal: number;
  readonly instant: number;
  readonly person: number | undefined;
  readonly organisation: number;
  readonly values: Readonly<Record<string, string | undefined>>;
}

const said = (columns: MessageColumns, row: number): Said => ({
  type: columns.type.id,
  ordinal: ordinalAt(columns, row),
  instant: instantAt(columns, row),
  person: arrayOf(columns, 'person', 'uint32')?.[row],
  organisation: arrayIn(columns, 'organisation', 'uint16')[row] as number,
  values: Object.fromEntries(
    columns.type.dimensions.map(({ id, values }, place) => [
      id,
      values[dimensionArrays(columns)[place]?.[row] ?? -1]?.id,
    ]),
  ),
});
const all = (columns: MessageColumns): Said[] => Array.from({ length: columns.rows }, (_, row) => said(columns, row));

interface Conversation {
  readonly opening: Said;
  readonly variant: Variant;
  readonly course: readonly Said[];
}

/** The conversations that open on a day, at most 150 of them. */
function conversationsOf(typePlan: TypePlan, day: number): Conversation[] {
  const count = Math.min(150, typePlan.slice(day).count);
  const openings = new Generator(plan, 150).openSlice(typePlan.type.id, day).make(0, count);
  const answering = new Answering(typePlan, plan, 150);
  const slots = new Map(answering.types.map((type) => [type.id, type.slots]));
  const byOpening = new Map<number, Said[]>();
  for (const one of answering.answerAll(openings).flatMap(all)) {
    const opening = Math.floor(one.ordinal / (slots.get(one.type) ?? 1));
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), one]);
  }
  return all(openings).map((opening) => {
    const variant = typePlan.variants[typePlan.variantOf(opening.ordinal)] as Variant;
    const followUps = (byOpening.get(opening.ordinal) ?? []).toSorted((a, b) => a.ordinal - b.ordinal);
    // Times do not tell the order of what is carried over the turn of the year; ordinals of each type do.
    const inCourse = (variant.course ?? []).flatMap(({ type }) => {
      const next = followUps.findIndex((one) => one.type === type);
      return next < 0 ? [] : followUps.splice(next, 1);
    });
    return { opening, variant, course: [...inCourse, ...followUps] };
  });
}

const sampled = (typePlan: TypePlan): Conversation[] =>
  [...typePlan.dayCounts.keys()]
    .filter((day) => (typePlan.dayCounts[day] ?? 0) > 0)
    .sort((a, b) => (typePlan.dayCounts[b] ?? 0) - (typePlan.dayCounts[a] ?? 0))
    .slice(0, 3)
    .flatMap((day) => conversationsOf(typePlan, day));

describe.each(answered.map((typePlan) => [typePlan.type.id, sampled(typePlan)] as const))(
  'conversations that %s opens',
  (_id, conversations) => {
    it('take the course of their variant, step by step', () => {
      expect(conversations.length).toBeGreaterThan(0);
      for (const { opening, variant, course } of conversations) {
        const steps = variant.course ?? [];
        expect([opening.ordinal, course.map(({ type }) => type)]).toEqual([
          opening.ordinal,
          steps.map(({ type }) => type),
        ]);
        steps.forEach(({ values }, place) => {
          expect(course[place]?.values).toMatchObject(values ?? {});
        });
      }
    });

    it('go on later than they began, each step after the one before but over the turn of the year, within the year', () => {
      for (const { opening, course } of conversations) {
        const instants = [opening, ...course].map(({ instant }) => instant);
        const isRight = instants.every(
          (instant, place) => place === 0 || follows(instant, instants[place - 1] as number),
        );
        expect([instants, isRight, Math.max(...instants) < yearEnd]).toEqual([instants, true, true]);
      }
    });

    it('stay with the same person and the same counterparty', () => {
      for (const { opening, course } of conversations) {
        for (const { person, organisation } of course) {
          expect([person ?? opening.person, organisation]).toEqual([opening.person, opening.organisation]);
        }
      }
    });

    it('keep what is not fixed anew: a dimension of both has the value of the opening', () => {
      for (const { opening, variant, course } of conversations) {
        course.forEach((one, place) => {
          const fixed = variant.course?.[place]?.values ?? {};
          for (const [id, value] of Object.entries(one.values)) {
            if (fixed[id] === undefined && id in opening.values) expect([id, value]).toEqual([id, opening.values[id]]);
            expect(value).toBeDefined();
          }
        });
      }
    });
  },
);

describe('answers', () => {
  const query = plan.planOf('kelmu.query');

  it('have ordinals of their own within their type', () => {
    for (const typePlan of answered) {
      const names = sampled(typePlan).flatMap(({ course }) => course.map(({ type, ordinal }) => `${type}/${ordinal}`));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('of one type come in the order of their ordinals, however their conversations run', () => {
    for (const typePlan of answered) {
      const openings = new Generator(plan, 400)
        .openSlice(typePlan.type.id, typePlan.dayOf(0))
        .make(0, Math.min(400, typePlan.slice(typePlan.dayOf(0)).count));
      for (const columns of new Answering(typePlan, plan, 400).answer(openings)) {
        const ordinals = all(columns).map(({ ordinal }) => ordinal);
        expect([columns.type.id, ordinals]).toEqual([columns.type.id, [...ordinals].sort((a, b) => a - b)]);
      }
    }
  });

  it('Law 1: are the same whether openings come together, one by one, or twice', () => {
    for (const typePlan of answered) {
      const day = typePlan.dayOf(Math.floor(typePlan.total / 2));
      const count = Math.min(12, typePlan.slice(day).count);
      const maker = new Generator(plan, 12).openSlice(typePlan.type.id, day);
      const answering = new Answering(typePlan, plan, 12);
      const together = answering.answer(maker.make(0, count)).flatMap(all);
      const again = answering.answer(maker.make(0, count)).flatMap(all);
      const alone = Array.from({ length: count }, (_, row) =>
        new Answering(typePlan, plan, 1).answer(maker.make(row, row + 1)).flatMap(all),
      ).flat();
      const byName = (a: Said, b: Said): number => a.type.localeCompare(b.type) || a.ordinal - b.ordinal;
      expect(again).toEqual(together);
      expect(alone.sort(byName)).toEqual([...together].sort(byName));
    }
  });

  it('come to openings of the last day too, before the year ends', () => {
    let late = 0;
    for (const typePlan of answered) {
      if (typePlan.slice(lastDay).count === 0) continue;
      for (const { opening, variant, course } of conversationsOf(typePlan, lastDay)) {
        const instants = [opening.instant, ...course.map(({ instant }) => instant)];
        expect(course).toHaveLength(variant.course?.length ?? 0);
        instants.slice(1).forEach((instant, place) => {
          expect(follows(instant, instants[place] as number)).toBe(true);
        });
        expect(Math.max(...instants)).toBeLessThan(yearEnd);
        late += course.length;
      }
    }
    expect(late).toBeGreaterThan(50);
  });

  it('of machines come within the seconds that are declared', () => {
    for (const { opening, variant, course } of sampled(query)) {
      const after = variant.course?.[0]?.after;
      const [response] = course as [Said];
      if (after?.kind !== 'seconds') throw new Error('Kelmu answers in seconds');
      const seconds = (response.instant - opening.instant) / 1000;
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(after.longest);
    }
  });

  it('say the same of a person whenever they are asked about, but for refusals and errors', () => {
    const values = plan.followUps.find(({ id }) => id === 'kelmu.response')?.dimensions[0]?.values.map(({ id }) => id) ?? []; // oxfmt-ignore
    const own = ['ok', 'not-found'];
    const answers = (first: number) => {
      const openings = new Generator(plan, 400).openSlice('kelmu.query', 100).make(0, 400);
      arrayIn(openings, 'person', 'uint32').fill(first);
      const [responses] = new Answering(query, plan, 400).answer(openings);
      return [...arrayIn(responses as MessageColumns, 'outcome', 'uint8').subarray(0, 400)].map((value) => values[value] as string); // oxfmt-ignore
    };
    const ofPersons = Array.from({ length: 200 }, (_, person) => [...new Set(answers(1000 + 17 * person).filter((value) => own.includes(value)))]); // oxfmt-ignore
    expect(ofPersons.every((found) => found.length === 1)).toBe(true);
    const unknown = ofPersons.filter(([value]) => value === 'not-found').length / 200;
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(0.06);
    expect(new Set(answers(1)).size).toBeGreaterThan(1);
  });

  it('are none to an opening with an impossible time or an unknown value, and all the others get theirs', () => {
    const openings = new Generator(plan, 20).openSlice('kelmu.query', 100).make(0, 20);
    setInstant(openings, 3, 0);
    setInstant(openings, 4, yearEnd);
    setInstant(openings, 5, openings.dayStartMs - 1);
    setInstant(openings, 6, openings.dayStartMs + 86_400_000);
    (dimensionArrays(openings)[0] as Uint8Array)[7] = 200;
    const [responses] = new Answering(query, plan, 20).answer(openings);
    const answeredRows = all(responses as MessageColumns).map(({ ordinal }) => ordinal - openings.firstOrdinal);
    expect(answeredRows).toEqual(
      Array.from({ length: 20 }, (_, row) => row).filter((row) => ![3, 4, 5, 6, 7].includes(row)),
    );
  });

  it('are none for a type without answers', () => {
    const birth = plan.planOf('population-register.birth');
    const answering = new Answering(birth, plan, 5);
    expect(answering.types).toEqual([]);
    expect(answering.answer(new Generator(plan, 5).openSlice(birth.type.id, birth.dayOf(0)).make(0, 1))).toEqual([]);
  });
});
