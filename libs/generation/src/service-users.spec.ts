import { arrayIn, ordinalAt } from '@tietovirta/messages';
import { exchanges } from '@tietovirta/exchanges';
import { planYear, type YearPlan } from '@tietovirta/plan';
import { birthDayOf, civilDay, homeOn, organisationAt, parentsOf } from '@tietovirta/population';
import { scaledFigures, type ReportYear } from '@tietovirta/published';
import { Generator } from './generator.js';
import { ordinalsAbout } from './ordinals-about.js';

const planOf = (year: ReportYear, denominator: number, seed = 1): YearPlan =>
  planYear({
    figures: scaledFigures(year, { numerator: 1, denominator }),
    exchanges: exchanges.filter(({ id }) => id === 'omakanta'),
    seed,
  });

interface Made {
  readonly ordinal: number;
  readonly month: number;
  readonly day: number;
  readonly person: number;
  readonly actor: number | undefined;
  readonly isMinor: boolean;
  readonly organisation: number;
}

/** Every message of a type, one by one, day by day from either end. */
function* messagesOf(year: YearPlan, type: string, order: 1 | -1 = 1): Iterable<Made> {
  const generator = new Generator(year);
  const { days } = year.calendar;
  for (const { index, month } of order === 1 ? days : days.toReversed()) {
    const maker = generator.openSlice(type, index);
    for (let from = 0; from < maker.slice.count; from += 1000) {
      const made = maker.make(from, Math.min(maker.slice.count, from + 1000));
      const persons = arrayIn(made, 'person', 'uint32');
      for (let row = 0; row < made.rows; row += 1)
        yield {
          ordinal: ordinalAt(made, row),
          month,
          day: index,
          person: persons[row] as number,
          actor: type.endsWith('acting') ? arrayIn(made, 'actor', 'uint32')[row] : undefined,
          isMinor: type === 'omakanta.login' && arrayIn(made, 'user', 'uint8')[row] === 1,
          organisation: arrayIn(made, 'organisation', 'uint16')[row] as number,
        };
    }
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

describe.each([
  [2024, { users: 32_000, minors: 920, ofMonths: 135_600, byMandate: 390, byGuardian: 5030 }], // 12 × 11 300
  [2023, { users: 31_000, minors: 900, ofMonths: 129_600, byMandate: 250, byGuardian: 4630 }],
] as const)('A hundredth of MyKanta in %i', (of, { users, minors, ofMonths, byMandate, byGuardian }) => {
  const year = planOf(of, 100);
  const logins = [...messagesOf(year, 'omakanta.login')];
  const eighteen = civilDay(of - 18, 1, 1);

  it('has by a recount of its logins exactly its users of the year and of the months', () => {
    expect(new Set(logins.map(({ person }) => person)).size).toBe(users);
    const months = Array.from({ length: 12 }, (_, month) => new Set(logins.filter((each) => each.month === month + 1).map(({ person }) => person)).size); // oxfmt-ignore
    expect(sum(months)).toBe(ofMonths);
    expect(Math.max(...months)).toBe(months[0]);
    expect(Math.min(...months)).toBe(months[6]);
  });

  it('has exactly its minors, who are told as such in every login', () => {
    expect(new Set(logins.filter(({ isMinor }) => isMinor).map(({ person }) => person)).size).toBe(minors);
    expect(logins.filter(({ person, isMinor }) => birthDayOf(person) > eighteen !== isMinor)).toEqual([]);
  });

  it.each([
    ['mandate', byMandate],
    ['guardian', byGuardian],
  ])('has exactly those for whom somebody acts by %s, each by one and the same user', (by, count) => {
    const actors = new Map<number, number | undefined>();
    for (const { person, actor } of messagesOf(year, `omakanta.${by}-acting`)) {
      expect(actors.get(person) ?? actor).toBe(actor);
      actors.set(person, actor);
    }
    expect(actors.size).toBe(count);
    const known = new Set(logins.map(({ person }) => person));
    expect([...actors.values()].every((actor) => actor !== undefined && known.has(actor))).toBe(true);
  });
});

describe('A user of MyKanta', () => {
  const year = planOf(2024, 1000);
  const logins = [...messagesOf(year, 'omakanta.login')];

  it('is the same for each message, in whatever order messages are made', () => {
    const back = [...messagesOf(year, 'omakanta.login', -1)].sort((a, b) => a.ordinal - b.ordinal);
    expect(back).toEqual(logins);
    expect(new Set([...messagesOf(planOf(2024, 1000, 2), 'omakanta.login')].map(({ person }) => person)).size).toBe(3200); // oxfmt-ignore
  });

  it('leads back to all their logins, acts and requests, and to no other', () => {
    for (const type of [
      'omakanta.login',
      'omakanta.guardian-acting',
      'omakanta.mandate-acting',
      'omakanta.renewal-request',
    ]) {
      // oxfmt-ignore
      const made = [...messagesOf(year, type)];
      for (const { person } of made.filter((_, place) => place % Math.ceil(made.length / 20) === 0)) {
        const about = made.filter((each) => each.person === person).map(({ ordinal }) => ordinal);
        expect(ordinalsAbout(year.planOf(type), year, person)).toEqual({ ordinals: about, areAll: true });
      }
      expect(ordinalsAbout(year.planOf(type), year, 0).ordinals).toEqual([]);
    }
  });

  it('comes more often than once: a core in every month, and half of them four times a year or less', () => {
    const times = new Map<number, number>();
    for (const { person } of logins) times.set(person, (times.get(person) ?? 0) + 1);
    const counts = [...times.values()].sort((a, b) => a - b);
    expect(counts[0]).toBe(1);
    expect(counts.at(-1)).toBeGreaterThan(50);
    expect(counts.at(-1)).toBeLessThan(200);
    expect(counts[1600]).toBeLessThan(10);
  });

  it('asks for renewals in a month in which they log in, of the area where they live', () => {
    const known = new Set(logins.map(({ person, month }) => `${person} ${month}`));
    const newYear = civilDay(2024, 1, 1);
    let ofAreas = 0;
    for (const { person, month, day, organisation } of messagesOf(year, 'omakanta.renewal-request')) {
      expect(known.has(`${person} ${month}`)).toBe(true);
      const { kind, area } = organisationAt(organisation);
      const home = homeOn(person, newYear + day).municipality;
      if (kind !== 'wellbeing-area' || home === undefined) continue;
      ofAreas += 1;
      expect(area).toBe(home.area.code);
    }
    expect(ofAreas).toBeGreaterThan(1000);
  });

  it('acts for a child of theirs', () => {
    for (const { person, actor } of messagesOf(year, 'omakanta.guardian-acting')) {
      const { mother, father } = parentsOf(person);
      expect([mother, father]).toContain(actor);
    }
  });
});
