import { type TablesToShow, asList } from './sheet.js';

/** The customer's shape, with both languages in it: one object for one year, an array of them for several. */
export function asJson(shown: TablesToShow): string {
  const years = asList(shown);
  return `${JSON.stringify(years.length === 1 ? years[0] : years, null, 2)}\n`;
}
