/** In which months of the year, and on which of its days, the matters of a benefit come. */
import { byMonth, type CalendarDay } from '@tietovirta/calendar';
import { assumption, source, type Origin } from '@tietovirta/published';

interface ShapeFacts {
  readonly origin: Origin;
  readonly dayWeight: (day: CalendarDay) => number;
}

const measured = source(
  'Kela, koronamittarit 2023 (CC BY 4.0)',
  'Hakemusten määrät kuukausittain ja kuukauden päivittäin vuonna 2023.',
  'Applications by month and by day of the month in 2023.',
);
const ours = (fi: string, en: string): Origin => assumption(fi, en);

const shape = (
  months: Parameters<typeof byMonth>[0],
  origin: Origin,
  within: (day: CalendarDay) => number = () => 1,
): ShapeFacts => {
  const ofMonth = byMonth(months);
  return { origin, dayWeight: (day) => ofMonth(day) * within(day) };
};

/** Most in the first half of August, before the terms begin. */
const beforeTerms = ({ month, dayOfMonth }: CalendarDay): number => (month === 8 && dayOfMonth <= 15 ? 1.4 : 1);

/** Housing costs of the month to come are due: most from the 13th to the 22nd, fewest after the benefit was paid. */
const inMonth = ({ dayOfMonth }: CalendarDay): number =>
  dayOfMonth < 4 ? 1 : dayOfMonth < 10 ? 0.77 : dayOfMonth < 13 ? 0.95 : dayOfMonth < 23 ? 1.23 : 0.85;

const dayMs = 86_400_000;
/** Periods of four weeks begin on a Monday; most of them end in the same week, and notices are given after it. */
const ofFourWeeks = ({ startMs }: CalendarDay): number =>
  [1.5, 1, 0.8, 0.7][Math.floor((startMs / dayMs + 4) / 7) % 4] as number;

const afterIntake = ({ month, dayOfMonth }: CalendarDay): number =>
  month === 1 || month === 7 ? (dayOfMonth >= 8 && dayOfMonth < 25 ? 2 : 0.4) : 1;

const halfAtChristmas = ({ month, dayOfMonth }: CalendarDay): number => (month === 12 && dayOfMonth >= 22 ? 0.5 : 1);

const shapes = {
  even: shape(
    [1.05, 1.02, 1.05, 1.02, 1, 0.95, 0.75, 0.95, 1.05, 1.05, 1.05, 0.9],
    ours('Tasaisesti, heinäkuussa vähemmän.', 'Evenly, fewer in July.'),
  ),
  pensions: shape(
    [1.9, 1.05, 1, 0.95, 0.95, 0.95, 0.8, 0.9, 0.95, 0.95, 0.95, 0.9],
    ours('Indeksitarkistusten vuoksi eniten tammikuussa.', 'Most in January, when indexes change.'),
  ),
  families: shape([1.08, 1, 1, 1, 1, 0.96, 0.9, 1.06, 1.03, 1, 0.98, 0.92], ours('Syntymien mukaan.', 'By births.')),
  'child-care': shape(
    [1.3, 0.95, 0.95, 0.9, 0.95, 1, 0.9, 1.6, 1.05, 0.9, 0.85, 0.8],
    ours('Hoitopaikka alkaa useimmin elokuussa tai tammikuussa.', 'Day care begins in August or January mostly.'),
  ),
  study: shape(
    [1, 0.55, 0.5, 0.55, 0.85, 1.35, 1.75, 2.35, 1, 0.65, 0.6, 1],
    source(
      'sttinfo.fi 7.8.2025 ja 16.9.2025',
      'Opintotukihakemuksia tulee eniten elokuun alussa; yli puolet ratkaisuista tehdään kesä–syyskuussa. Kuukausien painot ovat omia arvioitamme.',
      'Most applications for student aid come early in August; more than half are decided from June to September. Weights of months are ours.',
    ),
    beforeTerms,
  ),
  'school-year': shape(
    [0.9, 0.5, 0.4, 0.35, 0.6, 1.3, 1.6, 2.9, 1.4, 0.7, 0.55, 0.6],
    ours(
      'Koulumatkatukea haetaan lukuvuoden alkaessa.',
      'School transport is applied for when the school year begins.',
    ),
    beforeTerms,
  ),
  degrees: shape(
    [1.2, 1, 0.9, 0.8, 0.8, 1.5, 1.7, 1.3, 1, 0.9, 0.8, 0.8],
    ours('Tutkintoja valmistuu eniten kesällä.', 'Most degrees are taken in summer.'),
  ),
  housing: shape([2.23, 1.86, 1.77, 1.67, 2.13, 2.07, 2.35, 2.52, 2, 1.87, 2, 1.74], measured),
  'social-assistance': shape(
    [3.97, 3.93, 4.03, 3.47, 4.03, 3.83, 3.42, 3.81, 3.87, 3.81, 3.97, 3.9],
    measured,
    inMonth,
  ),
  unemployment: shape([0.97, 0.89, 0.77, 0.77, 0.71, 0.9, 0.71, 0.84, 0.87, 0.84, 0.97, 0.94], measured, ofFourWeeks),
  sickness: shape([1.87, 2, 2.06, 1.7, 1.81, 1.87, 1.39, 1.61, 1.9, 1.94, 1.93, 1.58], measured),
  care: shape(
    [1.02, 1.05, 1.06, 1.03, 1.02, 0.97, 0.78, 1, 1.05, 1.06, 1.06, 0.96],
    ours(
      'Korvauksia tulee tasaisesti, heinäkuussa vähemmän ja jouluviikolla puolet.',
      'Reimbursements come evenly, fewer in July and half in the week of Christmas.',
    ),
    halfAtChristmas,
  ),
  'yearly-ceiling': shape(
    [0.5, 0.45, 0.6, 0.7, 0.85, 0.9, 0.85, 1.1, 1.25, 1.45, 1.6, 1.7],
    ours(
      'Lääkkeiden vuosiomavastuu täyttyy loppuvuodesta.',
      'The yearly ceiling of medicines is met late in the year.',
    ),
  ),
  intakes: shape(
    [1.9, 0.7, 0.55, 0.5, 0.5, 0.6, 1.9, 0.8, 0.55, 0.5, 0.5, 0.45],
    ours('Saapumiserien jälkeen tammi- ja heinäkuussa.', 'After the intakes of January and July.'),
    afterIntake,
  ),
  'business-year': shape(
    [0.7, 0.75, 0.9, 1.05, 1.4, 2.3, 0.55, 0.5, 0.6, 0.8, 1.1, 1.9],
    ours(
      'Korvausta haetaan puolessa vuodessa tilikauden päättymisestä: kesä- ja joulukuussa.',
      'Claims are due within half a year of the business year: in June and December.',
    ),
  ),
  'run-off': shape(
    [3, 3, 2, 1, 1, 0.5, 0, 0, 0, 0, 0, 0],
    ours(
      'Päättyvää etuutta ratkaistaan enää alkuvuonna.',
      'Of a benefit that ends the last are decided early in the year.',
    ),
  ),
} as const satisfies Readonly<Record<string, ShapeFacts>>;

export type Shape = keyof typeof shapes;
export const shapesById: Readonly<Record<Shape, ShapeFacts>> = shapes;
