/** When applications come and when Kela decides on its own initiative: the months of a benefit, on the days and hours of whoever writes. */
import { byWeekday, hourProfile, nightRun, officeDay, type CalendarDay, type HourProfile, type Season } from '@tietovirta/calendar'; // oxfmt-ignore
import { assumption, source, type Origin } from '@tietovirta/published';
import { byDayOfWeek } from '../by-day-of-week.js';
import { shapesById, type Shape } from './shapes.data.js';

interface Writer {
  readonly origin: Origin;
  readonly week: (day: CalendarDay) => number;
  readonly hours: HourProfile;
}

const working = byWeekday([1.15, 1, 1, 1, 0.85], 0);
const nothingAtNight = hourProfile([
  0, 0, 0, 0, 0, 0, 0, 0.5, 0.95, 1.3, 1.3, 0.9, 0.75, 1.25, 1.05, 0.8, 0.4, 0, 0, 0, 0, 0, 0, 0,
]);

const writers = {
  online: {
    origin: source(
      'Kela, koronamittarit 2023 (CC BY 4.0)',
      'Hakemuksia tulee verkosta myös viikonloppuina, maanantaina eniten; tuntijakauma on oma arviomme.',
      'Online applications come at weekends too, most on Mondays; the curve of the day is ours.',
    ),
    week: byDayOfWeek({ weekdays: [1.37, 1.35, 1.28, 1.19, 1.03], saturday: 0.33, sunday: 0.45 }),
    hours: hourProfile([
      0.1, 0.06, 0.04, 0.03, 0.03, 0.06, 0.2, 0.5, 0.9, 1.15, 1.2, 1.15, 1.1, 1.1, 1.05, 1, 0.95, 0.9, 0.9, 0.9, 0.85,
      0.7, 0.45, 0.2,
    ]),
  },
  paper: {
    origin: assumption(
      'Paperihakemus kirjataan työpäivänä toimistoaikana.',
      'An application on paper is stored in the office hours of a working day.',
    ),
    week: working,
    hours: nothingAtNight,
  },
  official: {
    origin: assumption(
      'Käsittelijät ratkaisevat maanantaista perjantaihin klo 7–17, maanantaina eniten.',
      'Case workers decide Monday to Friday from 7 to 17, most on Mondays.',
    ),
    week: working,
    hours: officeDay,
  },
  program: {
    origin: assumption(
      'Ohjelma ratkaisee joka yö, myös viikonloppuisin.',
      'A program decides every night, at weekends too.',
    ),
    week: () => 1,
    hours: nightRun,
  },
} as const satisfies Readonly<Record<string, Writer>>;

export type WriterId = keyof typeof writers;

const made = new Map<string, Season>();

/** Made once each: plans tell seasons apart by what they are. */
export function seasonOf(shape: Shape, by: WriterId): Season {
  const id = `decisions-${shape}-${by}`;
  let season = made.get(id);
  if (season === undefined) made.set(id, (season = seasonNamed(id, shape, by)));
  return season;
}

function seasonNamed(id: string, shape: Shape, by: WriterId): Season {
  const { origin, dayWeight } = shapesById[shape];
  const { week, hours, origin: ofWriter } = writers[by];
  return { id, origins: [origin, ofWriter], dayWeight: (day) => dayWeight(day) * week(day), hourWeights: hours };
}
