/** Rosters of recipients: everybody in them has the benefit by their life, and stands there once. */
import { civilDay } from '../civil-day.js';
import { isOfKind } from './is-of-kind.js';
import { recipientKinds } from './recipient-kinds.js';
import { recipientMemory } from './recipient-memory.js';
import { RecipientRosters } from './recipient-roster.js';
import { coversDay } from './recipient-span.js';

const year = 2024;
/** In terms and in summer, at both ends of the year. */
const days = [0, 4, 150, 190, 243, 365];
const part = 1 / 40;
const rosters = new RecipientRosters({ year, part });

describe.each(recipientKinds)('The roster of a kind: %s', (kind) => {
  const { persons, spans } = rosters.rosterOf(kind);
  const entries = Array.from(persons, (person, entry) => ({ person, span: spans[entry] as number }));
  const on = (day: number) => entries.filter(({ span }) => coversDay(span, day) === 1);

  it('has somebody on every day', () => {
    expect(days.map((day) => on(day).length > 10)).toEqual(days.map(() => true));
  });

  it('has nobody twice on a day', () => {
    for (const day of days) expect(new Set(on(day).map(({ person }) => person)).size).toBe(on(day).length);
  });

  it('is of people who are of the kind by their lives on the day', () => {
    const wrong = days.flatMap((day) =>
      on(day)
        .slice(0, kind === 'adults' ? 0 : 300)
        .filter(({ person }) => !isOfKind(kind, person, civilDay(year, 1, 1) + day)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('Rosters that threads share', () => {
  const kind = 'home-care';
  const persons = (of: RecipientRosters): Uint32Array => of.rosterOf(kind).persons;

  it('are the same whichever of them builds them', () => {
    expect(persons(new RecipientRosters({ year, part }, recipientMemory(year)))).toEqual(
      rosters.rosterOf(kind).persons,
    );
  });

  it('are built by one of them', () => {
    const memory = recipientMemory(year);
    persons(new RecipientRosters({ year, part }, memory)).fill(77);
    expect(persons(new RecipientRosters({ year, part }, memory)).every((person) => person === 77)).toBe(true);
  });

  it('of a larger part have all of a smaller one', () => {
    const larger = new Set(persons(new RecipientRosters({ year, part: 2 * part }, recipientMemory(year))));
    const smaller = rosters.rosterOf(kind).persons;
    expect(smaller.every((person) => larger.has(person))).toBe(true);
    expect(larger.size / smaller.length).toBeGreaterThan(1.8);
    expect(larger.size / smaller.length).toBeLessThan(2.2);
  });
});
