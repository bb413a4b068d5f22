import type { CalendarDay } from '../calendar-day.js';
import { childBenefitDay } from '../child-benefit-day.js';
import { paymentDay } from '../payment-day.js';
import type { Season } from '../season.js';
import { bankDay } from './day-shapes.js';

/**
 * Payments of a day in thousands. Days: kela.fi/maksupaivat. Sizes: assumption, scaled so that a month holds the
 * 3.2 million payments of the published 38.8 million a year.
 */
const everyBankingDay = 50;
const firstBankingDay = 380;
const lastBankingDay = 90;
const childBenefit = 700;
const fixedDays: readonly (readonly [dayOfMonth: number, thousands: number])[] = [
  [4, 260], // pensioners' housing allowance, survivors' pensions A-K
  [7, 450], // national pension, care and disability allowances
  [10, 100], // maintenance allowance
  [14, 55], // survivors' pensions L-R
  [20, 50], // survivors' pensions S-Ö
  [22, 110], // guarantee pension
];

const isOn = (payDay: CalendarDay, day: CalendarDay): boolean => payDay.index === day.index;

/** The single payments inside the messages to banks: on banking days and on no other. */
export const benefitPayments: Season = {
  id: 'benefit-payments',
  reason:
    'Payment days of kela.fi/maksupaivat, moved to the banking day before by its rules; 26th child benefit is the biggest and all sizes are assumptions.',
  dayWeight(day) {
    if (!day.isBankingDay) return 0;
    let thousands = everyBankingDay;
    if (day.bankingDayOfMonth === 1) thousands += firstBankingDay;
    if (day.bankingDayFromMonthEnd === 1) thousands += lastBankingDay;
    if (isOn(childBenefitDay(day.year, day.month), day)) thousands += childBenefit;
    for (const [dayOfMonth, size] of fixedDays) {
      if (isOn(paymentDay(day.year, day.month, dayOfMonth), day)) thousands += size;
    }
    return thousands;
  },
  hourWeights: bankDay,
};
