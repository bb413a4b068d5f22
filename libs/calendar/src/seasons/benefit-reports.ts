import { assumption, source } from '@tietovirta/published';
import type { CalendarDay } from '../calendar-day.js';
import { childBenefitDay } from '../child-benefit-day.js';
import { paymentDay } from '../payment-day.js';
import type { Season } from '../season.js';
import { workingDaysSince } from '../working-days-since.js';
import { roundTheClock } from './day-shapes.js';

/** The median weekday weighs 1.34, as most weekdays follow some payment day: this makes days off a good third of it. */
const idleShare = 0.5;
/** Share of a payment day's reports that come on the day itself and on the two working days after it. */
const following = [0.5, 0.35, 0.15];
/** Rises over an ordinary weekday, by nominal payment day. */
const payDays: readonly (readonly [dayOfMonth: number, rise: number])[] = [
  [4, 1],
  [7, 2.6],
  [14, 0.6],
  [20, 0.4],
  [22, 0.8],
];
const firstOfMonthRise = 5.5;
const childBenefitRise = 1.6;
const lastOfMonthRise = 0.8;

const after = (payDay: CalendarDay, day: CalendarDay): number => following[workingDaysSince(payDay, day)] ?? 0;

function fixedDays(day: CalendarDay): number {
  let sum = childBenefitRise * after(childBenefitDay(day.year, day.month), day);
  for (const [dayOfMonth, rise] of payDays) sum += rise * after(paymentDay(day.year, day.month, dayOfMonth), day);
  return sum;
}

/** Reports of pensions and benefits follow the days on which those are paid. */
export const benefitReports: Season = {
  id: 'benefit-reports',
  origins: [
    source(
      'kela.fi/maksupaivat',
      'Eläkkeiden ja etuuksien maksupäivät: kuun ensimmäinen pankkipäivä, 4., 7., 14., 20. ja 22. päivä, lapsilisän maksupäivä ja kuun loppu.',
      'Days on which pensions and benefits are paid: first banking day, 4th, 7th, 14th, 20th, 22nd, child benefit day and month end.',
    ),
    assumption(
      'Maksupäivien nousujen suuruudet, ilmoitusten jakautuminen maksupäivälle ja kahdelle seuraavalle työpäivälle, vapaapäivien runsas kolmannes ja vuorokauden muoto ovat omia arvioitamme.',
      'How high each payment day rises, how its reports spread over the day and the two working days after it, a good third on days off and the hours of the day are ours.',
    ),
  ],
  dayWeight(day) {
    if (!day.isWorkingDay) return idleShare;
    const monthStart = firstOfMonthRise * (following[day.bankingDayOfMonth - 1] ?? 0);
    const monthEnd = day.bankingDayFromMonthEnd === 1 ? lastOfMonthRise : 0;
    return 1 + monthStart + fixedDays(day) + monthEnd;
  },
  hourWeights: roundTheClock,
};
