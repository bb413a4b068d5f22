import { mix } from '@tietovirta/chance';
import fc from 'fast-check';
import { isAliveOn } from '../deaths/deaths.js';
import { homeOn } from '../home/home-on.js';
import { groupOf } from '../layout/person-groups.js';
import { organisations } from '../organisations/directory.js';
import { areas } from '../places/areas.js';
import { dayOfYear } from './absences.js';
import type { DrawnProfile } from './draw-tables.js';
import { PersonDraws } from './person-draws.js';
import { everywhere, territoryOfOrganisation } from './territories.js';

const year = 2024;
const rows = 4000;
const draws = new PersonDraws(year);
const roots = (seed: number): Int32Array => Int32Array.from({ length: rows }, (_, row) => mix(row + seed * 7919));

interface Drawn {
  readonly territory?: number;
  readonly day?: number;
  readonly seed?: number;
  readonly days?: Uint16Array;
}

function drawn(profile: DrawnProfile, { territory = everywhere, day = 200, seed = 1, days }: Drawn = {}): number[] {
  const persons = new Uint32Array(rows);
  draws.draw({
    persons,
    roots: roots(seed),
    draws: new Uint16Array(rows).fill(draws.open(profile, territory)),
    day,
    days,
    rows,
  });
  return [...persons];
}

const ageOf = (ordinal: number): number => year - 1 - groupOf(ordinal).birthYear;
const share = (persons: readonly number[], isMeant: (ordinal: number) => boolean): number =>
  persons.filter(isMeant).length / persons.length;
const adults: DrawnProfile = { ages: [[18, 1, 1]] };
const areaOfNumber = (number: number) => organisations.find(({ kind, index }) => kind === 'wellbeing-area' && territoryOfOrganisation[index] === number); // oxfmt-ignore
const areaNumbers = organisations.filter(({ kind }) => kind === 'wellbeing-area').map(({ index }) => territoryOfOrganisation[index] as number); // oxfmt-ignore

describe('Drawn persons', () => {
  it('are of the ages and the sex of their profile', () => {
    const mothers: DrawnProfile = { ages: [[18, 0, 1], [46, 0, 0]] }; // oxfmt-ignore
    for (const ordinal of drawn(mothers)) {
      expect(groupOf(ordinal).sex).toBe('female');
      expect([ageOf(ordinal) >= 18, ageOf(ordinal) <= 45]).toEqual([true, true]);
    }
  });

  it('are as likely as their weight says, each one of them', () => {
    // Twice the weight for those of 40: an age of them comes twice as often as one of those of 50, as both ages have about as many people.
    const persons = drawn({ ages: [[38, 2, 2], [43, 0, 0], [48, 1, 1], [53, 0, 0]] }); // oxfmt-ignore
    const younger = share(persons, (ordinal) => ageOf(ordinal) < 43);
    expect(younger).toBeGreaterThan(0.62);
    expect(younger).toBeLessThan(0.72);
  });

  it('are drawn by one table for equal rules, and by another elsewhere', () => {
    const equal: DrawnProfile = { ages: [[18, 1, 1]] };
    expect(draws.open(equal)).toBe(draws.open(adults));
    expect(draws.open(equal, areaNumbers[0])).not.toBe(draws.open(adults));
  });

  it('are those of an earlier day where rows ask for it, whoever of them has died since', () => {
    const old: DrawnProfile = { ages: [[85, 1, 1]] }; // oxfmt-ignore
    for (const territory of [everywhere, ...areaNumbers.slice(0, 2)]) {
      const then = drawn(old, { territory, day: 40 });
      expect(drawn(old, { territory, day: 360 })).not.toEqual(then);
      expect(drawn(old, { territory, day: 360, days: new Uint16Array(rows).fill(40) })).toEqual(then);
    }
  });

  it('are the same residents by bits of their area, of the day and of earlier ones', () => {
    const oldAndYoung: DrawnProfile = { ages: [[0, 1, 1], [60, 4, 4], [100, 400, 400]] }; // oxfmt-ignore
    const mixed = Uint16Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 300 : row % 300));
    for (const territory of areaNumbers.slice(0, 3))
      for (const days of [undefined, mixed]) {
        const persons = new Uint32Array(rows);
        const ofArea = new Uint16Array(rows).fill(draws.open(oldAndYoung, territory));
        draws.drawResidents({ persons, roots: roots(1), draws: ofArea, day: 300, days, rows });
        const days300 = new Uint16Array(rows).fill(300);
        expect([...persons]).toEqual(drawn(oldAndYoung, { territory, day: 365, days: days ?? days300 }));
      }
  });

  it('are the same whether days come one by one or far apart', () => {
    const goneOn = (days: readonly number[]): Uint32Array => {
      const own = new PersonDraws(year);
      const ofArea = new Uint16Array(rows).fill(own.open(adults, areaNumbers[3]));
      for (const day of days)
        own.drawResidents({
          persons: new Uint32Array(rows),
          roots: roots(1),
          draws: ofArea,
          day,
          days: undefined,
          rows,
        });
      return own.goneOfDay;
    };
    expect(goneOn([3, 4, 5, 40, 41, 12, 13])).toEqual(goneOn([13]));
  });

  it('are alive on the day, whatever the day', () => {
    fc.assert(
      fc.property(fc.nat(365), fc.nat(1000), (day, seed) => {
        const persons = drawn({ ages: [[60, 1, 1]] }, { day, seed });
        expect(persons.filter((ordinal) => !isAliveOn(ordinal, dayOfYear(year, day)))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('are somebody younger of the same sex and area where all of an age have died', () => {
    const oldest = { ages: [[105, 0, 1]] } as const;
    let younger = 0;
    for (const number of areaNumbers) {
      const persons = drawn(oldest, { territory: number, day: 365 });
      expect(persons.every((ordinal) => isAliveOn(ordinal, dayOfYear(year, 365)))).toBe(true);
      expect(persons.every((ordinal) => groupOf(ordinal).sex === 'female' && ageOf(ordinal) >= 90)).toBe(true);
      younger += persons.filter((ordinal) => ageOf(ordinal) < 105).length;
    }
    expect(younger).toBeGreaterThan(0);
  });

  it('live where the organisation is, nearly all', () => {
    for (const territory of [areaNumbers[0] as number, areaNumbers[10] as number]) {
      const persons = drawn(adults, { territory }).slice(0, 400);
      const own = areaOfNumber(territory)?.area;
      const isOwn = (ordinal: number): boolean => homeOn(ordinal, dayOfYear(year, 200)).municipality?.area.code === own;
      expect(share(persons, isOwn)).toBeGreaterThan(0.96);
    }
  });

  it('live abroad as often as their profile says', () => {
    const isAbroad = (ordinal: number): boolean => ['abroad', 'foreigner'].includes(groupOf(ordinal).kind);
    expect(share(drawn({ ...adults, abroadPercent: 100 }), isAbroad)).toBe(1);
    expect(share(drawn({ ...adults, abroadPercent: 40 }), isAbroad)).toBeCloseTo(0.4, 1);
    expect(share(drawn(adults), isAbroad)).toBe(0);
  });

  it('are refused where nobody is of the ages', () => {
    expect(() => draws.open({ ages: [[130, 1, 1]] })).toThrow(/nobody/);
  });
});

describe('Territories', () => {
  it('are those of areas and municipalities, and the country for everybody else', () => {
    for (const { index, area, municipality } of organisations)
      expect(territoryOfOrganisation[index] === everywhere).toBe(area === undefined && municipality === undefined);
    expect(new Set(areaNumbers).size).toBe(21);
    expect(areas.length).toBe(23);
  });
});
