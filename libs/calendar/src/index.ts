export type { CalendarDay } from './calendar-day.js';
export type { CalendarYear } from './calendar-year.js';
export type { Season } from './season.js';
export type { Holiday } from './finnish-holidays.js';
export type { HourProfile } from './hour-profile.js';
export { calendarYear } from './calendar-year-of.js';
export { childBenefitDay } from './child-benefit-day.js';
export { clockHours } from './clock-hours.js';
export { finnishHolidays } from './finnish-holidays.js';
export { formatInstant } from './format-instant.js';
export { helsinkiOffsetMs } from './helsinki-offset.js';
export { hourProfile } from './hour-profile.js';
export { localHour } from './local-hour.js';
export { periodsOf, type Period, type YearPeriods } from './periods.js';
export { paymentDay } from './payment-day.js';
export { benefitReports } from './seasons/benefit-reports.js';
export { byMonth } from './seasons/by-month.js';
export { byWeekday } from './seasons/by-weekday.js';
export {
  bankDay,
  idleDay,
  morningPick,
  nightAndOffice,
  nightRun,
  officeDay,
  roundTheClock,
} from './seasons/day-shapes.js';
export { earningsRelatedBenefits } from './seasons/earnings-related-benefits.js';
export { nightBatch } from './seasons/night-batch.js';
export { officeAndNight } from './seasons/office-and-night.js';
export { officeHours } from './seasons/office-hours.js';
export { workingDaysSince } from './working-days-since.js';
