/**
 * The nameless remainder of Luova, worked out day by day before anything is sent: a small part of each day, more where the named flows leave the band
 * open, and never more than a tenth. Where that does not give the printed band, the plan is refused.
 */
import { assumption, label, type ReportYear } from '@tietovirta/published';
import { stated } from '../stated-number.js';
import type { YearFigures } from '../year-figures.js';
import { bandOfDays, printedBand, printsAs, ranksOfBand } from './band.js';

export const partOfDay = stated(
  label('Nimetön osa päivän sanomista, prosenttia', 'Nameless part of the messages of a day, per cent'),
  { usual: 2, most: 9.5 },
  assumption(
    'Kaikkia Luovan kumppaneita ei tunneta. Nimettömiä on joka päivä kaksi sanomaa sadasta, hiljaisina ja vilkkaimpina päivinä sen verran kuin vaihteluvälistä puuttuu, kuitenkin alle kymmenesosa.',
    'Not all partners of Luova are known. Two messages in a hundred are nameless on any day; on quiet and on the busiest days as many as the band lacks, but under a tenth.',
  ),
);

/**
 * @param named messages of the named flows by day
 * @returns messages of the remainder by day: as many as the band of the base leaves open
 * @throws Error when the band of a published year cannot be reached in that year; in another calendar nothing was printed that could be missed
 */
export function remainderOfDays(
  named: readonly number[],
  { base, year }: Pick<YearFigures, 'base' | 'year'>,
): readonly number[] {
  const band = printedBand(base);
  const busiest = named.toSorted((a, b) => a - b)[ranksOfBand(named.length).to] as number;
  const remainder = named.map((count) => {
    const lacking = (count >= busiest ? band.to : band.from) - count;
    return Math.max(beside(count, partOfDay.value.usual), Math.min(beside(count, partOfDay.value.most), lacking));
  });
  if (base === year) refuseOtherBand(named, remainder, base);
  return remainder;
}

/** So many that they are the given part of all. */
const beside = (named: number, percent: number): number => (named * percent) / (100 - percent);

function refuseOtherBand(named: readonly number[], remainder: readonly number[], year: ReportYear): void {
  const band = printedBand(year);
  const ends = bandOfDays(named.map((count, day) => count + (remainder[day] as number)));
  const faults = [
    { end: 'quiet', is: ends?.from ?? 0, printed: band.from },
    { end: 'busy', is: ends?.to ?? 0, printed: band.to },
  ]
    .filter(({ is, printed }) => !printsAs(is, printed, band))
    .map(({ end, is, printed }) => `the ${end} day has ${Math.round(is)} messages, which do not print as ${printed}`);
  if (faults.length > 0)
    throw new Error(
      `Luova leaves its band ${band.printed} in ${year}: ${faults.join('; ')}. The nameless remainder fills no more than ` +
        `${partOfDay.value.most} % of a day: change what named flows carry on such days (their volumes, or their seasons)`,
    );
}
