import { mix } from '@tietovirta/chance';
import { deathDayOf, isAliveOn } from '../deaths/deaths.js';
import { civilDay } from '../civil-day.js';
import { groupOf, personOrdinalLimit, residentCount } from '../layout/person-groups.js';
import { municipalityPlaceOf } from '../layout/resident-cells.js';
import { areas } from '../places/areas.js';
import { municipalities } from '../places/municipalities.js';
import { deadBy } from './dead-by.js';
import { ResidentsOfArea } from './residents-of-area.js';
import { rosterOf } from './roster-of.js';

describe('Residents of an area', () => {
  const mothers = new ResidentsOfArea(2024, (age, sex) => (sex === 'female' && age >= 20 && age < 45 ? 1 : 0));

  it.each(areas.map(({ name, code }, place) => [name, code, place] as const))(
    'of %s that are drawn live there, and are of the ages and the sex asked for',
    (_name, code, place) => {
      for (let i = 0; i < 300; i += 1) {
        const ordinal = mothers.draw(place, mix(i * 77 + place));
        const { sex, birthYear } = groupOf(ordinal);
        expect(municipalities[municipalityPlaceOf(ordinal)]!.area.code).toBe(code);
        expect([sex, 2023 - birthYear >= 20 && 2023 - birthYear < 45]).toEqual(['female', true]);
      }
    },
  );

  it('are drawn evenly: as often of each age as there are', () => {
    const everybody = new ResidentsOfArea(2023, () => 1);
    const helsinki = areas.findIndex(({ code }) => code === '90');
    let old = 0;
    for (let i = 0; i < 40_000; i += 1) if (groupOf(everybody.draw(helsinki, mix(i))).birthYear <= 1957) old += 1;
    expect(old / 40_000).toBeCloseTo(0.18, 1);
  });

  it('must be somebody', () => {
    expect(() => new ResidentsOfArea(2024, () => 0)).toThrow(/nobody of Itä-Uusimaa/);
  });
});

describe('The bits of the dead', () => {
  it('are set for those who have died by the end of the year, and for no others', () => {
    const bits = deadBy(2024);
    const end = civilDay(2025, 1, 1) - 1;
    for (let ordinal = 0; ordinal < personOrdinalLimit; ordinal += 977) {
      const isMarked = ((bits[ordinal >>> 3] as number) & (1 << (ordinal & 7))) !== 0;
      // Deaths of the year's last week are told, and marked, in the next year.
      if ((deathDayOf(ordinal) ?? Infinity) <= end - 7) expect(isMarked).toBe(true);
      if (isAliveOn(ordinal, end)) expect(isMarked).toBe(false);
    }
  });
});

describe('A roster', () => {
  const isTenth = (ordinal: number): boolean => ordinal % 10 === 3;

  it('holds everybody at scale 1, and a hundredth at 1/100: of all ages alike', () => {
    const all = rosterOf(isTenth, { numerator: 1, denominator: 1 });
    const some = rosterOf(isTenth, { numerator: 1, denominator: 100 });
    expect(all.length).toBe(Math.ceil((residentCount - 3) / 10));
    expect(some.length).toBe(Math.round(all.length / 100));
    expect(some.every(isTenth)).toBe(true);
    const middle = some[some.length >> 1] as number;
    expect(Math.abs(middle - residentCount / 2)).toBeLessThan(2000);
  });
});
