import { apportion, assumption, label, source, theReport } from '@tietovirta/published';
/**
 * Which wellbeing services counties were asked in 2024. The report: a pilot during the year, open to all in December, 73 % in use
 * at the end of the year, which only 16 of 22 areas give (21 and Helsinki). Which areas these are is not public.
 */
import { organisationPool, type OrganisationPool } from '@tietovirta/population';
import { partOfPool } from '../part-of-pool.js';
import { stated } from '../stated-number.js';

/** Assumption: five pilot areas of different size and part of the country. */
const pilotIds = [
  'wellbeing-area-08',
  'wellbeing-area-05',
  'wellbeing-area-13',
  'wellbeing-area-04',
  'wellbeing-area-06',
];
export const areasAtYearEnd = stated(
  label('Alueita mukana vuoden lopussa', 'Areas that take part at the end of the year'),
  16,
  source(
    theReport,
    'Käytössä 73 prosentilla alueista: 16/22 on ainoa osuus, joka pyöristyy siihen.',
    'In use in 73 % of the areas: 16 of 22 is the only share that rounds to it.',
  ),
);
export const shareOfAreas = stated(
  label(
    'Pyyntöjen jako kokeilualueille ja mukaan tulleille, prosenttia',
    'Requests of the pilot areas and of those that joined, per cent',
  ),
  { pilot: 50, joined: 50 },
  assumption(
    'Viidellä kokeilualueella on puolet vuoden pyynnöistä; yksitoista muuta jakaa toisen puolen tasan yhdessä kuukaudessa.',
    'Five pilot areas have half of the year’s requests; eleven others share the other half evenly within one month.',
  ),
);

const all = organisationPool('wellbeing-areas-and-helsinki');

/** The areas that arrange social and health services: 21 counties and Helsinki. */
export const areasInAll = all.organisations.length;

const pilot = partOfPool('information-request-pilot', all, ({ id }) => pilotIds.includes(id));

/** The largest others; one pool an area, so that each can be given its exact count. */
const joined: readonly OrganisationPool[] = all.organisations
  .map((organisation, place) => ({ organisation, weight: all.weights[place] ?? 0 }))
  .filter(({ organisation }) => !pilotIds.includes(organisation.id))
  .sort((a, b) => b.weight - a.weight || a.organisation.index - b.organisation.index)
  .slice(0, areasAtYearEnd.value - pilotIds.length)
  .map(({ organisation }) =>
    partOfPool(`information-request-${organisation.id}`, all, (each) => each === organisation),
  );

export interface AskedAreas {
  readonly organisations: OrganisationPool;
  readonly requests: number;
  /** Areas that joined when the service was opened to all. */
  readonly startsOn?: string;
}

/** The report: open to all in December 2024. */
const openToAll = '2024-12-01';
export const firstYear = 2024;

/**
 * Shares the requests of a year out. In the first one the pilot areas carry it, and every area that joined has its few; later all areas are
 * asked, by their size.
 */
export function askedAreas(requests: number, year: number): readonly AskedAreas[] {
  if (year < firstYear) return [];
  return year === firstYear ? askedInFirstYear(requests) : [{ organisations: all, requests }];
}

function askedInFirstYear(requests: number): readonly AskedAreas[] {
  const weights = [shareOfAreas.value.pilot * joined.length, ...joined.map(() => shareOfAreas.value.joined)];
  const counts = apportion(requests, weights);
  return [pilot, ...joined].map((organisations, place) => ({
    organisations,
    requests: counts[place] ?? 0,
    ...(organisations === pilot ? {} : { startsOn: openToAll }),
  }));
}
