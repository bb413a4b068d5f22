import {
  byMonth,
  paymentDay,
  roundTheClock,
  workingDaysSince,
  type CalendarDay,
  type Season,
} from '@tietovirta/calendar';
import { assumption, source } from '@tietovirta/published';

/** Added on the pay day itself and on the first and second working day after it. */
const afterPayDay = [1.15, 1.35, 0.6];
const idleShare = 0.33;
const months = byMonth([0.97, 0.96, 0.98, 0.98, 1.02, 1.16, 0.86, 0.95, 1, 1, 1.01, 1.08]);
/** Employers who pay December wages before Christmas instead of on the last banking day. */
const earlyInDecember = 0.6;

const rise = (day: CalendarDay, payDay: CalendarDay): number => afterPayDay[workingDaysSince(payDay, day)] ?? 0;

function midMonth(day: CalendarDay): number {
  return rise(day, paymentDay(day.year, day.month, 15));
}

function monthEnd(day: CalendarDay): number {
  const share = day.month === 12 ? 1 - earlyInDecember : 1;
  const shareOfLastMonth = day.month === 1 ? 1 - earlyInDecember : 1;
  const onLast = day.bankingDayFromMonthEnd === 1 ? afterPayDay[0]! * share : 0;
  const afterLast = day.bankingDayOfMonth > 0 ? (afterPayDay[day.bankingDayOfMonth] ?? 0) * shareOfLastMonth : 0;
  return onLast + afterLast;
}

function beforeChristmas(day: CalendarDay): number {
  return day.month === 12 ? earlyInDecember * rise(day, paymentDay(day.year, 12, 23)) : 0;
}

/** Wage reports follow the pay days of Finland. */
export const wageReports: Season = {
  id: 'wage-reports',
  origins: [
    source(
      'Tulorekisteri',
      'Huippupäivinä vuonna 2020 tuli 200 000–500 000 ilmoitusta.',
      'Peaks of 200 000-500 000 reports a day are the register’s own figures of 2020.',
    ),
    assumption(
      'Palkkapäivien (15. päivä ja viimeinen pankkipäivä) ja kahden seuraavan työpäivän nousut, kesäkuun lomarahat, hiljainen heinäkuu, joulukuun aikaistus ja vähäiset viikonloput ovat omia arvioitamme.',
      'Rises on pay days (15th, last banking day) and the two working days after, June holiday bonus, low July, early December and low weekends are ours.',
    ),
  ],
  dayWeight(day) {
    if (!day.isWorkingDay) return idleShare * months(day);
    return (1 + midMonth(day) + monthEnd(day) + beforeChristmas(day)) * months(day);
  },
  hourWeights: roundTheClock,
};
