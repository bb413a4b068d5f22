/** Whoever a message says has a benefit, or studies, does by their life on the day. */
import { mix } from '@tietovirta/chance';
import { homeOn } from '../home/home-on.js';
import { groupOf } from '../layout/person-groups.js';
import { areas } from '../places/areas.js';
import { dayOfYear } from './absences.js';
import { isOfKind } from './is-of-kind.js';
import { PersonDraws } from './person-draws.js';
import type { RecipientKind } from './recipient-kinds.js';

const year = 2024;
/** A tenth of everybody, so that rosters are built quickly. */
const draws = new PersonDraws(year, 1 / 10);
const adults = [[16, 1, 1]] as const;
const rows = 300;
/** In terms and in summer, at both ends of the year. */
const days = [4, 150, 243, 365];

interface Asked {
  readonly kind: RecipientKind;
  readonly ages?: readonly (readonly [number, number, number])[];
  readonly territory?: number;
  /** By row, where they are of an earlier day. */
  readonly earlier?: Uint16Array;
}

function drawn({ kind, ages = adults, territory = 0, earlier }: Asked, day: number): Uint32Array {
  const persons = new Uint32Array(rows);
  const roots = Int32Array.from(persons, (_, row) => mix(row + 1000));
  const draw = draws.open({ ages, among: kind }, territory);
  draws.draw({ persons, roots, draws: draw, day, days: earlier, rows });
  return persons;
}

describe.each<RecipientKind>([
  'paid-by-fund',
  'jobseekers',
  'unemployment',
  'sickness',
  'parental',
  'home-care',
  'student-aid',
  'social-assistance',
  'general-housing',
  'upper-secondary-students',
  'higher-education-students',
])('Somebody drawn among those of a kind: %s', (kind) => {
  it('is of it by their life on the day', () => {
    const wrong = days.flatMap((day) =>
      Array.from(drawn({ kind }, day)).filter((person) => !isOfKind(kind, person, dayOfYear(year, day))),
    );
    expect(wrong).toEqual([]);
  });

  it('is seldom the same person', () => {
    expect(new Set(drawn({ kind }, 100)).size).toBeGreaterThan(0.85 * rows);
  });
});

describe('Somebody drawn among those on social assistance', () => {
  const kind = 'social-assistance';
  const territory = 1 + areas.findIndex(({ code }) => code === '06');

  it('lives in the territory that is asked for, at the start of 2023 and still', () => {
    const people = drawn({ kind, territory }, 200);
    const homes = Array.from(people, (person) => homeOn(person, dayOfYear(year, 200)).municipality?.area.code);
    expect(homes.filter((area) => area === '06').length / rows).toBeGreaterThan(0.97);
  });

  it('is of the ages that are asked for', () => {
    const young = [[18, 1, 1], [25, 0, 0]] as const; // oxfmt-ignore
    const people = drawn({ kind, ages: young }, 100);
    expect(Array.from(people).filter((person) => !isOfKind(kind, person, dayOfYear(year, 100)))).toEqual([]);
    expect(Array.from(people, (person) => year - 1 - groupOf(person).birthYear).filter((age) => age < 18 || age > 24)).toEqual([]); // oxfmt-ignore
  });

  it('is the person of the day that a row is of, whichever day its message comes', () => {
    const earlier = new Uint16Array(rows).fill(40);
    expect(drawn({ kind, earlier }, 90)).toEqual(drawn({ kind }, 40));
  });
});

it('Where nobody of a kind is of the ages, somebody of the ages is drawn', () => {
  const children = [[2, 1, 1], [5, 0, 0]] as const; // oxfmt-ignore
  const people = drawn({ kind: 'unemployment', ages: children }, 100);
  expect(Array.from(people, (person) => year - 1 - groupOf(person).birthYear).filter((age) => age < 2 || age > 4)).toEqual([]); // oxfmt-ignore
});

describe('People of a roster who are drawn for messages that follow each other', () => {
  /** As many messages as two blocks have, and some. */
  const drawnFrom = (first: number, count: number, day: number): Uint32Array => {
    const persons = new Uint32Array(count);
    const draw = draws.open({ ages: adults, among: 'jobseekers' }, 0);
    draws.draw({ persons, roots: new Int32Array(count), draws: draw, day, days: undefined, rows: count, byThemselves: { key: 7, first } }); // oxfmt-ignore
    return persons;
  };

  it('are of the kind by their lives, and seldom two of them the same', () => {
    const people = drawnFrom(1000, 150, 100);
    expect([...people].filter((person) => !isOfKind('jobseekers', person, dayOfYear(year, 100)))).toEqual([]);
    expect(new Set(people).size).toBeGreaterThan(145);
  });

  it('are the same whichever message is made first', () => {
    const people = drawnFrom(1000, 150, 100);
    expect([...people.keys()].map((row) => drawnFrom(1000 + row, 1, 100)[0])).toEqual([...people]);
  });

  it('are others for other messages', () => {
    const firsts = Array.from({ length: 40 }, (_, block) => drawnFrom(block * 64, 1, 100)[0]);
    expect(new Set(firsts).size).toBeGreaterThan(36);
  });
});
