/** Shapes of who is drawn that readers of the statistics know by heart, on 40 000 persons of a profile each. */
import { birthDayOf, civilDay, groupOf, PersonDraws } from '@tietovirta/population';
import type { Profile } from '../person-rule.js';
import { movers } from './everyone.js';
import { carersOfSmallChildren, expectantMothers } from './families.js';
import { onHousingAllowance, onSocialAssistance } from './low-income.js';
import { onNationalPension, onOldAgePension, receivingDisabilityBenefits } from './pensions.js';
import { jobseekersOfKela, onSickLeave } from './working-life.js';

const year = 2024;
const rows = 40_000;
const draws = new PersonDraws(year);

interface Drawn {
  readonly age: number;
  /** In years, when a month has passed since they were drawn: half-way between the earliest birth and the latest for mothers around one. */
  readonly ageAtBirth: number;
  readonly sex: 'male' | 'female';
}

const day = 100;
const aMonthLater = civilDay(year, 1, 1) + day + 30;

/** Ages in whole years on 1 January. */
function drawnOf(profile: Profile): readonly Drawn[] {
  const persons = new Uint32Array(rows);
  const roots = Int32Array.from({ length: rows }, (_, row) => Math.imul(row + 1, 0x9e3779b1));
  draws.draw({ persons, roots, draws: draws.open(profile), day, days: undefined, rows });
  return Array.from(persons, (person) => {
    const { birthYear, sex } = groupOf(person);
    return { age: year - 1 - birthYear, ageAtBirth: (aMonthLater - birthDayOf(person)) / 365.25, sex };
  });
}

const share = (all: readonly Drawn[], is: (one: Drawn) => boolean): number => all.filter(is).length / all.length;
const isAged =
  (from: number, to: number) =>
  ({ age }: Drawn): boolean =>
    age >= from && age <= to;
const isWoman = ({ sex }: Drawn): boolean => sex === 'female';

describe('Basic social assistance', () => {
  const all = drawnOf(onSocialAssistance);
  /** Five years each, from 20 on; the last is open. */
  const groups = Array.from({ length: 14 }, (_, place) => 20 + 5 * place).flatMap((from) =>
    (['male', 'female'] as const).map((sex) => ({
      name: `${sex} ${from}`,
      part: share(all, (one) => one.sex === sex && one.age >= from && (from === 85 || one.age < from + 5)),
    })),
  );

  it('goes to men of 20 to 24 most of all, and to men of 85 and over least', () => {
    const inOrder = [...groups].sort((a, b) => b.part - a.part).map(({ name }) => name);
    expect([inOrder[0], inOrder.at(-1)]).toEqual(['male 20', 'male 85']);
  });

  it('goes to women more often than to men from 70 on', () => {
    const old = all.filter(isAged(70, 120));
    expect(share(old, isWoman)).toBeGreaterThan(0.5);
    expect(share(all.filter(isAged(20, 64)), isWoman)).toBeLessThan(0.5);
  });
});

describe('Benefits', () => {
  it.each<[string, Profile, (one: Drawn) => boolean, readonly [number, number]]>([
    ['unemployed under 25: 9 % as in the source', jobseekersOfKela, isAged(17, 24), [0.07, 0.12]],
    ['unemployed men: 53 %', jobseekersOfKela, (one) => !isWoman(one), [0.5, 0.56]],
    ['women on sick leave: 59 %', onSickLeave, isWoman, [0.56, 0.62]],
    ['people of 55 and over on sick leave: a third', onSickLeave, isAged(55, 66), [0.28, 0.38]],
    ['housing allowance at 20 to 24: a good fifth at least', onHousingAllowance, isAged(20, 24), [0.2, 0.33]],
    ['housing allowance at 60 and over: 4 %', onHousingAllowance, isAged(60, 65), [0.02, 0.05]],
    ['mothers who give birth at 30 to 34: 37 %', expectantMothers, ({ ageAtBirth }) => ageAtBirth >= 30 && ageAtBirth < 35, [0.34, 0.42]], // oxfmt-ignore
    ['men who care for small children at home: 8 %', carersOfSmallChildren, (one) => !isWoman(one), [0.05, 0.1]],
    ['women on old-age pension: more than half', onOldAgePension, isWoman, [0.51, 0.6]],
    ['national pension at 65 and over: most', onNationalPension, isAged(65, 120), [0.75, 0.95]],
    ['disability benefits at 65 and over: three quarters', receivingDisabilityBenefits, isAged(65, 120), [0.65, 0.82]],
    ['movers of 20 to 29: a third', movers, isAged(20, 29), [0.28, 0.38]],
  ])('%s', (_, profile, is, [least, most]) => {
    const part = share(drawnOf(profile), is);
    expect(part).toBeGreaterThan(least);
    expect(part).toBeLessThan(most);
  });
});
