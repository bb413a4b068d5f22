export type { CalendarDay } from './calendar-day.js';
export type { CalendarYear } from './calendar-year.js';
export type { Season } from './season.js';
