import { bankDay, childBenefitDay, paymentDay, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption, source } from '@tietovirta/published';

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
  origins: [
    source(
      'kela.fi/maksupaivat',
      'Maksupäivät ja niiden siirtyminen edelliseen pankkipäivään.',
      'Payment days, and their move to the banking day before.',
    ),
    assumption(
      'Maksupäivien koot tuhansina maksuina; lapsilisä on suurin. Koot on sovitettu julkaistuun 38,8 miljoonaan maksuun vuodessa. Myös tuntijakauma on oma arviomme.',
      'Sizes of the payment days in thousands, child benefit the biggest, scaled to the published 38.8 million payments a year; the hours of the day as well.',
    ),
  ],
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
