/** What Kela pays through banks, by benefit: how many payments a year, in how many messages, and when. */
import { childBenefitDay, paymentDay, type CalendarDay } from '@tietovirta/calendar';
import { assumption, label, source, type Label, type Origin } from '@tietovirta/published';

/** Share of a year's runs that a day has, where it is a day of the benefit. */
type PayDay = (day: CalendarDay) => number;

export interface BenefitPaid {
  readonly id: string;
  readonly label: Label;
  /** Thousands of payments in 2024; 2023 is alike. */
  readonly thousands: number;
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
    'Raportti laskee maksut yhteen. Etuuksien määrät tuhansina on arvioitu saajista ja maksukerroista niin, että summa on 38,8 miljoonaa; niistä 4 prosenttia on takautuvia ja ensimmäisiä maksuja muina pankkipäivinä.',
    'The report counts payments together. Thousands by benefit are reckoned from recipients and runs so that they add up to 38.8 million; 4 % of them are retroactive and first payments on other banking days.',
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

const paid = (id: string, name: Label, thousands: number, payDay: PayDay): BenefitPaid => ({
  id,
  label: name,
  thousands,
  payDay,
});

export const benefitsPaid: readonly BenefitPaid[] = [
  paid('child-benefit', label('Lapsilisä', 'Child benefit'), 6620, onChildBenefitDay),
  paid('general-housing', label('Yleinen asumistuki', 'General housing allowance'), 4500, onFirstBankingDay),
  paid('pensioners-housing', label('Eläkkeensaajan asumistuki', "Pensioners' housing allowance"), 2480, onFixedDay(4)),
  paid('national-pension', label('Kansaneläke ja takuueläke', 'National and guarantee pension'), 7900, both([0.78, onFixedDay(7)], [0.22, onFixedDay(22)])), // oxfmt-ignore
  paid('disability', label('Vammaisetuudet', 'Disability benefits'), 3350, onFixedDay(7)),
  paid('survivors', label('Perhe-eläke', "Survivors' pension"), 400, both([0.45, onFixedDay(4)], [0.33, onFixedDay(14)], [0.22, onFixedDay(20)])), // oxfmt-ignore
  paid('unemployment', label('Työttömyysetuudet', 'Unemployment benefits'), 2500, onEveryBankingDay),
  paid('sickness', label('Sairauspäiväraha', 'Sickness allowance'), 950, onEveryBankingDay),
  paid('parental', label('Vanhempainetuudet', 'Parental benefits'), 1000, onEveryBankingDay),
  paid('child-care', label('Lastenhoidon tuet', 'Child care allowances'), 780, onLastBankingDay),
  paid('study', label('Opintotuki', 'Student aid'), 2500, inTerms),
  paid('social-assistance', label('Perustoimeentulotuki', 'Basic social assistance'), 2500, both([8, onFirstBankingDay], [0.6, onEveryBankingDay])), // oxfmt-ignore
  // Child maintenance allowance on the 10th among them.
  paid('other', label('Muu', 'Other'), 3303, both([2.4, onEveryBankingDay], [5.2, onFixedDay(10)])),
];
