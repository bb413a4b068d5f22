/** When the payments of a benefit come, and the messages that hold them: on banking days and on no other. */
import { bankDay, calendarYear, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';
import {
  benefitsPaid,
  thousandsPaidIn,
  benefitsPaidFrom,
  oneOffShare,
  type BenefitPaid,
} from './benefits-paid.data.js';

/** When banks pass on payments at all; each benefit has days of its own. */
export const bankingDays: Season = {
  id: 'banking-days',
  origins: benefitsPaidFrom,
  dayWeight: ({ isBankingDay }) => (isBankingDay ? 1 : 0),
  hourWeights: bankDay,
};

const weightsOfYears = new Map<number, Map<BenefitPaid, Float64Array>>();

/** Parts of a year's payments on each of its days: those of regular runs, and the same on every banking day beside them. */
function weightsOf(benefit: BenefitPaid, year: number): Float64Array {
  let ofYear = weightsOfYears.get(year);
  if (ofYear === undefined) weightsOfYears.set(year, (ofYear = new Map<BenefitPaid, Float64Array>()));
  const known = ofYear.get(benefit);
  if (known !== undefined) return known;
  const { payDay } = benefit;
  const { days } = calendarYear(year);
  const runs = days.map((day) => (day.isBankingDay ? payDay(day) : 0));
  const ofRuns = (1 - oneOffShare) / runs.reduce((sum, weight) => sum + weight, 0);
  const beside = oneOffShare / days.filter(({ isBankingDay }) => isBankingDay).length;
  const weights = Float64Array.from(days, ({ isBankingDay }, place) => (isBankingDay ? beside + ofRuns * (runs[place] as number) : 0)); // oxfmt-ignore
  ofYear.set(benefit, weights);
  return weights;
}

export const paymentsOf = (benefit: BenefitPaid): Season => ({
  id: `payments-${benefit.id}`,
  origins: benefitsPaidFrom,
  dayWeight: ({ year, index }) => weightsOf(benefit, year)[index] as number,
  hourWeights: bankDay,
});

const sumsOfYears = new Map<number, Float64Array>();

/** Parts of a year's payments on each of its days, of all benefits. */
function allOf(year: number): Float64Array {
  let sums = sumsOfYears.get(year);
  if (sums === undefined) {
    sums = new Float64Array(calendarYear(year).days.length);
    const thousands = thousandsPaidIn(year);
    for (const [of, benefit] of benefitsPaid.entries())
      weightsOf(benefit, year).forEach((weight, place) => (sums![place] = (sums![place] as number) + (thousands[of] as number) * weight)); // oxfmt-ignore
    sumsOfYears.set(year, sums);
  }
  return sums;
}

/** Payments that come back do so on the banking day after. */
export const returns: Season = {
  id: 'payment-returns',
  origins: [
    assumption(
      'Palautus tulee maksupäivää seuraavana pankkipäivänä.',
      'A payment comes back on the banking day after it was made.',
    ),
  ],
  dayWeight: ({ year, index, isBankingDay }) => {
    const before = calendarYear(year)
      .days.slice(0, index)
      .findLast((day) => day.isBankingDay)?.index;
    return isBankingDay && before !== undefined ? (allOf(year)[before] as number) : 0;
  },
  hourWeights: bankDay,
};

/** A run of many payments is cut into more messages, but a small one is a message too. */
const shareOfRoot = (benefit: BenefitPaid, { year, index }: CalendarDay): number =>
  Math.sqrt(weightsOf(benefit, year)[index] as number);

export const messagesOf = (benefit: BenefitPaid): Season => ({
  id: `payment-messages-${benefit.id}`,
  origins: [
    ...benefitsPaidFrom,
    assumption(
      'Sanomien määrä kasvaa maksujen määrän neliöjuuren mukaan.',
      'The number of messages grows by the square root of that of the payments.',
    ),
  ],
  dayWeight: (day) => shareOfRoot(benefit, day),
  hourWeights: bankDay,
});

/** How many messages a benefit has in a year beside another one. */
export const messageWeight = (benefit: BenefitPaid, year: number): number =>
  Math.sqrt(benefit.thousands) * calendarYear(year).days.reduce((sum, day) => sum + shareOfRoot(benefit, day), 0);
