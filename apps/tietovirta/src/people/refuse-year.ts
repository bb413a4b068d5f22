import { firstYearShown, lastYearShown } from '@tietovirta/person-view';
import { BadInput } from '../cli/bad-input.js';

/** @throws BadInput for a year of which no life is known */
export function refuseUnknownYear(year: number): void {
  if (year >= firstYearShown && year <= lastYearShown) return;
  throw new BadInput(
    { fi: `Vuoden ${year} elämää ei tunneta.`, en: `Lives of ${year} are not known.` },
    { fi: `Anna --year väliltä ${firstYearShown}-${lastYearShown}.`, en: `Give a --year from ${firstYearShown} to ${lastYearShown}.` }, // oxfmt-ignore
  );
}
