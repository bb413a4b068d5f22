/** What Kela pays through banks, by benefit: how many payments a year, in how many messages, and when. */
import { childBenefitDay, paymentDay, type CalendarDay } from '@tietovirta/calendar';
import { assumption, label, source, type Label, type Origin, type ReportYear } from '@tietovirta/published';
import { stated } from '../stated-number.js';

/** Share of a year's runs that a day has, where it is a day of the benefit. */
type PayDay = (day: CalendarDay) => number;

export interface BenefitPaid {
  readonly id: string;
  readonly label: Label;
  /** Thousands of payments in 2024; 2023 is alike. */
  readonly thousands: number;
  /** What they come to in a year, in millions of euros. */
  readonly millions: Readonly<Record<ReportYear, number>>;
  /** Weight of a day for the payments of regular runs. */
  readonly payDay: PayDay;
}

export const benefitsPaidFrom: readonly [Origin, ...Origin[]] = [
  source(
    'kela.fi/maksupaivat',
    'Etuuksien maksupäivät ja niiden siirtyminen edelliseen pankkipäivään.',
    'Payment days of benefits, and their move to the banking day before.',
  ),
  assumption(
    'Raportti laskee maksut yhteen. Etuuksien määrät tuhansina on arvioitu niin, että maksuajossa on enintään niin monta maksua kuin elämien mukaan etuudella on saajia ja että summa on 38,8 miljoonaa; niistä 4 prosenttia on takautuvia ja ensimmäisiä maksuja muina pankkipäivinä.',
    'The report counts payments together. Thousands by benefit are reckoned so that a run has at most as many payments as the benefit has recipients in lives, and that they add up to 38.8 million; 4 % of them are retroactive and first payments on other banking days.',
  ),
];
export const amountsPaidFrom: readonly [Origin, ...Origin[]] = [
  source(
    'Kelan vuosikertomus ja tilinpäätös 2024',
    'Etuuksia maksettiin lähes 17,3 miljardia euroa, 4,3 prosenttia enemmän kuin vuonna 2023; toimeentulotukea 824,7 miljoonaa.',
    'Benefits of nearly 17.3 billion euros were paid, 4.3 % more than in 2023; 824.7 million of social assistance.',
  ),
  assumption(
    'Jako etuuksittain on sovitettu niin, että summa on sentilleen 17 280 ja 16 570 miljoonaa euroa; lääkekorvausten ja kuntoutuksen tilitykset ovat muissa.',
    'The split by benefit is fitted so that the sum is 17,280 and 16,570 million euros to the cent; settlements of medicines and rehabilitation are among the others.',
  ),
];
/** Of the payments of a benefit, the share that is paid in no regular run. */
export const oneOffShare = 0.04;

const onFixedDay =
  (dayOfMonth: number): PayDay =>
  (day) =>
    paymentDay(day.year, day.month, dayOfMonth).index === day.index ? 1 : 0;
const onFirstBankingDay: PayDay = ({ bankingDayOfMonth }) => (bankingDayOfMonth === 1 ? 1 : 0);
const onLastBankingDay: PayDay = ({ bankingDayFromMonthEnd }) => (bankingDayFromMonthEnd === 1 ? 1 : 0);
const onChildBenefitDay: PayDay = (day) => (childBenefitDay(day.year, day.month).index === day.index ? 1 : 0);
/** Everybody has a rhythm of their own: some on every banking day, Mondays most, as days off are paid after them. */
const onEveryBankingDay: PayDay = ({ weekday }) => (weekday === 1 ? 1.4 : 1);
const both =
  (...parts: readonly (readonly [share: number, payDay: PayDay])[]): PayDay =>
  (day) =>
    parts.reduce((sum, [share, payDay]) => sum + share * payDay(day), 0);
/** Terms are from September to May; a tenth study in summer. */
const inTerms: PayDay = (day) => onFirstBankingDay(day) * (day.month >= 6 && day.month <= 8 ? 0.12 : 1);

/** Thousands of payments in 2024, and millions of euros in 2024 and 2023. */
type Volume = readonly [thousands: number, in2024: number, in2023: number];

const paid = (id: string, name: Label, [thousands, in2024, in2023]: Volume, payDay: PayDay): BenefitPaid => ({
  id,
  label: name,
  thousands,
  millions: { 2023: in2023, 2024: in2024 },
  payDay,
});

/** Every benefit by who has it in lives, so that there is somebody for each payment of a run. */
export const benefitsPaid: readonly BenefitPaid[] = [
  paid('child-benefit', label('Lapsilisä', 'Child benefit'), [6620, 1400, 1385], onChildBenefitDay), // oxfmt-ignore
  paid('general-housing', label('Yleinen asumistuki', 'General housing allowance'), [3230, 1670, 1640], onFirstBankingDay), // oxfmt-ignore
  paid('pensioners-housing', label('Eläkkeensaajan asumistuki', "Pensioners' housing allowance"), [2290, 674, 655], onFixedDay(4)), // oxfmt-ignore
  paid('national-pension', label('Kansaneläke ja takuueläke', 'National and guarantee pension'), [7000, 2560, 2472], both([0.78, onFixedDay(7)], [0.22, onFixedDay(22)])), // oxfmt-ignore
  paid('disability', label('Vammaisetuudet', 'Disability benefits'), [2720, 620, 598], onFixedDay(7)), // oxfmt-ignore
  paid('survivors', label('Perhe-eläke', "Survivors' pension"), [400, 80, 78], both([0.45, onFixedDay(4)], [0.33, onFixedDay(14)], [0.22, onFixedDay(20)])), // oxfmt-ignore
  paid('unemployment', label('Työttömyysetuudet', 'Unemployment benefits'), [2300, 1910, 1929], onEveryBankingDay), // oxfmt-ignore
  paid('sickness', label('Sairauspäiväraha', 'Sickness allowance'), [600, 1050, 1044], onEveryBankingDay), // oxfmt-ignore
  paid('parental', label('Vanhempainetuudet', 'Parental benefits'), [650, 1200, 1034], onEveryBankingDay), // oxfmt-ignore
  paid('child-care', label('Lastenhoidon tuet', 'Child care allowances'), [550, 260, 297.5], onLastBankingDay), // oxfmt-ignore
  paid('study', label('Opintotuki', 'Student aid'), [1400, 744, 690], inTerms), // oxfmt-ignore
  paid('social-assistance', label('Perustoimeentulotuki', 'Basic social assistance'), [2300, 824.7, 718.4], both([4, onFirstBankingDay], [0.6, onEveryBankingDay])), // oxfmt-ignore
  paid('maintenance', label('Elatustuki', 'Child maintenance allowance'), [840, 210, 205], onFixedDay(10)), // oxfmt-ignore
  paid('care', label('Sairaanhoito- ja matkakorvaukset', 'Reimbursements of care and travel'), [3300, 564, 455], onEveryBankingDay), // oxfmt-ignore
  paid('other', label('Muu', 'Other'), [4583, 3513.3, 3369.1], onEveryBankingDay), // oxfmt-ignore
];

/** By how many per cent fewer people have a benefit from each year to the next, in lives, after the last year whose payments are known. */
export const fewerEachYear = stated(
  label('Saajia vuosittain vähemmän vuodesta 2025, prosenttia', 'Fewer recipients each year from 2025 on, per cent'),
  { 'child-benefit': 3, 'general-housing': 7.5, 'child-care': 1.4, study: 1.5, maintenance: 2.2 },
  assumption(
    'Maksuja on etuuksittain enintään niin monta kuin elämissä on saajia: lapsia syntyy vähemmän kuin kasvaa aikuisiksi. Yhteensä niitä on yhtä monta; erotus on sairaanhoidon korvauksia ja muita maksuja.',
    'Of a benefit there are no more payments than recipients in lives: fewer children are born than grow up. In all there are as many; the difference is reimbursements of care and others.',
  ),
);
const lastKnownYear = 2024;
const takesTheRest: readonly string[] = ['care', 'other'];

/** Thousands of payments of each benefit in a year, in the order of `benefitsPaid`; in all as many as in the last known year. */
export function thousandsPaidIn(year: number): readonly number[] {
  const years = Math.max(0, year - lastKnownYear);
  const fewer: Readonly<Record<string, number>> = fewerEachYear.value;
  const kept = benefitsPaid.map(({ id, thousands }) => thousands * (1 - (fewer[id] ?? 0) / 100) ** years);
  const left = sumOf(benefitsPaid.map(({ thousands }) => thousands)) - sumOf(kept);
  const ofRest = sumOf(benefitsPaid.map(({ id, thousands }) => (takesTheRest.includes(id) ? thousands : 0)));
  return benefitsPaid.map(({ id, thousands }, place) =>
    years > 0 && takesTheRest.includes(id) ? thousands + (left * thousands) / ofRest : (kept[place] as number),
  );
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
