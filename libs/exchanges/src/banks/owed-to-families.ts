/** What families are owed by the law of the year: child benefit, child maintenance and home care by the children there are on the day, and housing by who lives together. */
import { countedInFamily, isAloneInFamily, youngerInFamily } from '@tietovirta/population';
import { assumption, label, type ReportYear } from '@tietovirta/published';
import { stated } from '../stated-number.js';
import type { Owed } from '../variant.js';

/** For the first child, the second …; the last for each further one. A supplement is one of 2023 and one of 2024. */
export const childBenefit = stated(
  label('Lapsilisä kuukaudessa, senttiä', 'Child benefit a month, in cents'),
  {
    2023: [9488, 10_484, 13_379, 16_324, 18_269],
    2024: [9488, 10_484, 13_379, 17_324, 19_269],
    alone: [6830, 7330],
    'under-three': [0, 2600],
  },
  assumption(
    'Lapsilisän määrät, yksinhuoltajakorotus ja alle kolmivuotiaan korotus (2024) ovat muistin varassa; korotukset ovat tässä voimassa koko vuoden.',
    'Amounts of child benefit, the supplement of single parents and that of children under three (2024) are from memory; raises hold for the whole year here.',
  ),
);

export const maintenance = stated(
  label('Elatustuki lapsesta kuukaudessa, senttiä', 'Child maintenance allowance for a child a month, in cents'),
  { 2023: 18_697, 2024: 19_654 },
  assumption(
    'Elatustuen täysi määrä on muistin varassa.',
    'The full amount of the maintenance allowance is from memory.',
  ),
);

export const homeCare = stated(
  label('Kotihoidon tuki kuukaudessa, senttiä', 'Home care allowance a month, in cents'),
  { first: 37_768, 'under-three': 11_307, 'older-sibling': 7266, supplement: 20_212 },
  assumption(
    'Hoitoraha ja hoitolisän enimmäismäärä ovat muistin varassa, samat molempina vuosina.',
    'The allowance and the highest supplement are from memory, the same in both years.',
  ),
);

/** Whose own level is above it is paid the supplement of home care. */
export const supplementLevel = stated(
  label(
    'Hoitolisän saa, jonka oma taso on yli, prosenttia',
    'Care supplement is paid to whose own level is above, per cent',
  ),
  { 2023: 90, 2024: 110 },
  assumption(
    'Hoitolisän saavat pienituloiset perheet; taso on sovitettu niin, että kotihoidon tuki on maksetun mukainen, joten saajia on vuonna 2024 vähemmän.',
    'Families of low income have the supplement; the level is fitted to what was paid as home care allowance, so that fewer have it in 2024.',
  ),
);

/** Of the mean, in per cent: who lives alone, a household of two, three …; the last for larger ones. */
export const byHousehold = stated(
  label(
    'Asumistuki ja toimeentulotuki ruokakunnan jäsenten määrän mukaan, prosenttia keskiarvosta',
    'Housing allowance and social assistance by members of the household, per cent of the mean',
  ),
  { 'general-housing': [85, 118, 136, 148, 158], 'social-assistance': [91, 130, 142, 152, 160] },
  assumption(
    'Suurempi ruokakunta saa enemmän; osuudet on sovitettu niin, että keskiarvo on maksetun mukainen.',
    'A larger household gets more; the shares are fitted so that the mean is what was paid.',
  ),
);

const yearOf = (year: ReportYear): 0 | 1 => (year === 2023 ? 0 : 1);

/** Child benefit of a month, in cents. */
export function childBenefitOf(
  year: ReportYear,
  {
    children,
    underThree,
    isAlone,
  }: { readonly children: number; readonly underThree: number; readonly isAlone: boolean },
): number {
  const { alone, 'under-three': ofYoung, [year]: ofChildren } = childBenefit.value;
  const supplement = isAlone ? (alone[yearOf(year)] as number) : 0;
  let cents = (ofYoung[yearOf(year)] as number) * underThree + supplement * children;
  for (let child = 0; child < children; child += 1)
    cents += ofChildren[Math.min(child, ofChildren.length - 1)] as number;
  return cents;
}

const childBenefitIn =
  (year: ReportYear): Owed =>
  (note, day) => {
    const children = Math.max(1, countedInFamily(note, day));
    const underThree = Math.min(children, youngerInFamily(note));
    return childBenefitOf(year, { children, underThree, isAlone: isAloneInFamily(note) });
  };

/** Maintenance allowance of a month for a child, in cents. */
export const maintenanceForChild = (year: ReportYear): number => maintenance.value[year];

const maintenanceIn =
  (year: ReportYear): Owed =>
  (note, day) =>
    maintenanceForChild(year) * Math.max(1, countedInFamily(note, day));

const homeCareIn = (year: ReportYear): Owed => {
  const { first, supplement, 'under-three': ofUnderThree, 'older-sibling': ofOlder } = homeCare.value;
  return (note, day, level) => {
    const young = Math.max(1, youngerInFamily(note));
    const older = Math.max(0, countedInFamily(note, day) - young);
    return (
      first + ofUnderThree * (young - 1) + ofOlder * older + (level > supplementLevel.value[year] ? supplement : 0)
    );
  };
};

/** Somebody's own level moves it by a third of what it does elsewhere. */
const byMembers =
  (benefit: keyof typeof byHousehold.value) =>
  (_: ReportYear, mean: number): Owed => {
    const percents = byHousehold.value[benefit];
    return (note, day, level) => {
      const percent = percents[Math.min(percents.length, Math.max(1, countedInFamily(note, day))) - 1] as number;
      return Math.floor((mean * percent * (200 + level)) / 30_000);
    };
  };

/** What somebody is owed of a benefit in a year; undefined where it does not follow from their family. @param mean of its payments, in cents */
export const owedIn = (benefit: string, year: ReportYear, mean: number): Owed | undefined =>
  owedTo.get(benefit)?.(year, mean);

const owedTo: ReadonlyMap<string, (year: ReportYear, mean: number) => Owed> = new Map([
  ['child-benefit', childBenefitIn],
  ['maintenance', maintenanceIn],
  ['child-care', homeCareIn],
  ['general-housing', byMembers('general-housing')],
  ['social-assistance', byMembers('social-assistance')],
]);

/** What stands behind them. */
export const amountsOfFamilies = [childBenefit, maintenance, homeCare, supplementLevel, byHousehold] as const;
