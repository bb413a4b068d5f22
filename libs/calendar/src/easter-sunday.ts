import { epochDay } from './epoch-day.js';

/**
 * Epoch day of Easter Sunday in the Gregorian calendar, by the anonymous computus (Meeus/Jones/Butcher, general
 * knowledge): integer arithmetic only. The spec compares it with Gauss's method.
 */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekdayShift = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const march = epact + weekdayShift - 7 * lateMoon + 22;
  return epochDay(year, 3, march);
}
