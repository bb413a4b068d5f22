/**
 * What messages are looked for: read from what a user typed, against the message type. Every fault is told at once, each with what there is.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import type { Dimension, MessageType } from '@tietovirta/exchanges';
import { findPerson, PersonRefused } from '@tietovirta/person-view';
import type { YearPlan } from '@tietovirta/plan';
import { organisations, type Organisation } from '@tietovirta/population';
import { nearestName } from '@tietovirta/scenarios';
import { allowedText, didYouMean, same, type Label } from '@tietovirta/wording';
import { courseNamed, coursesOf } from './courses.js';
import { daysIn, type DayRange } from './days-in.js';
import { faultsOfEnds } from './parties-wanted.js';
import { SearchRefused } from './search-refused.js';

/** As typed. */
export interface AskedFor {
  /** `dimension=value`, any number of them; values of one dimension with commas between them. */
  readonly where?: readonly string[];
  /** Who receives the message, and who sends it: an id such as `wellbeing-area-08`, a business id, or a part of one name alone. */
  readonly to?: string;
  readonly from?: string;
  /** A message type that comes in the conversation, or a value of one: `kelmu.information-expiry`, `expiry`, `not-our-client`. */
  readonly course?: string;
  /** An ordinal or an artificial identity code. */
  readonly person?: string;
  /** `2024-05-29`, `2024-05`, or two days: `2024-05-01..2024-05-31`. */
  readonly day?: string;
}

export interface Criteria {
  /** By dimension: 1 for the places of values that are wanted; undefined where all are. */
  readonly values: readonly (Uint8Array | undefined)[];
  /** Ids of a party. */
  readonly to: string | undefined;
  readonly from: string | undefined;
  /** By variant of the openings: 1 for those whose course is the one wanted; undefined where all are. */
  readonly variants: Uint8Array | undefined;
  readonly person: number | undefined;
  /** Days of the year, 0 for 1 January; the last one is behind the range. */
  readonly days: DayRange;
}

/** The type whose messages open the conversations in which messages of a type come; the type itself for one that opens them. */
export const openingOf = (type: MessageType): string => (type.kind === 'follow-up' ? type.answers : type.id);

/** @throws SearchRefused with every fault */
export function readCriteria(plan: YearPlan, type: MessageType, asked: AskedFor): Criteria {
  const faults: Label[] = [];
  const reading = <T>(text: string | undefined, read: (typed: string) => T | Label): T | undefined => {
    if (text === undefined) return undefined;
    const found = read(text);
    if (!isFault(found)) return found;
    faults.push(found);
    return undefined;
  };
  const criteria = {
    values: readValues(type, asked.where ?? [], faults),
    to: reading(asked.to, (typed) => readParty('--to', typed)),
    from: reading(asked.from, (typed) => readParty('--from', typed)),
    variants: reading(asked.course, (typed) => readCourse(plan, type, typed)),
    person: reading(asked.person, (typed) => readPerson(type, typed)),
    days: reading(asked.day, (typed) => readDays(plan.calendar, typed)) ?? { from: 0, to: plan.calendar.days.length },
  };
  faults.push(...faultsOfEnds(type, criteria));
  if (faults.length > 0) throw new SearchRefused(type.id, faults);
  return criteria;
}

const isFault = (found: unknown): found is Label => typeof found === 'object' && found !== null && 'fi' in found;

function readValues({ dimensions, id }: MessageType, where: readonly string[], faults: Label[]): Criteria['values'] {
  const wanted = dimensions.map((): Uint8Array | undefined => undefined);
  for (const condition of where) {
    const [name = '', values = ''] = condition.split('=', 2);
    const place = dimensions.findIndex((dimension) => dimension.id === name.trim());
    const dimension = dimensions[place];
    if (dimension === undefined) faults.push(unknownDimension(id, condition, name, dimensions));
    else wanted[place] = placesOf(dimension, values, faults);
  }
  return wanted;
}

const unknownDimension = (type: string, condition: string, name: string, dimensions: readonly Dimension[]): Label => {
  const ids = dimensions.map((dimension) => dimension.id);
  if (ids.length === 0)
    return {
      fi: `--where ${condition}: sanomassa ${type} ei ole luokitteluja.`,
      en: `--where ${condition}: ${type} has no dimensions.`,
    };
  const [meant, allowed] = [didYouMean(nearestName(name, ids)), allowedText(same(ids.join(', ')))];
  return {
    fi: `--where ${condition}: sanomassa ${type} ei ole luokittelua "${name}".${meant.fi}${allowed.fi}`,
    en: `--where ${condition}: ${type} has no dimension "${name}".${meant.en}${allowed.en}`,
  };
};

/** 1 for the places of the values named. */
function placesOf({ id, values }: Dimension, typed: string, faults: Label[]): Uint8Array {
  const ids = values.map((value) => value.id);
  const wanted = new Uint8Array(ids.length);
  for (const name of typed.split(',').map((each) => each.trim())) {
    const place = ids.indexOf(name);
    if (place >= 0) wanted[place] = 1;
    else faults.push(unknownValue(id, name, ids));
  }
  return wanted;
}

const mostListed = 30;

function unknownValue(dimension: string, name: string, ids: readonly string[]): Label {
  const meant = didYouMean(nearestName(name, ids));
  const more = ids.length > mostListed ? ', …' : '';
  const allowed = allowedText(same(`${ids.slice(0, mostListed).join(', ')}${more}`));
  return {
    fi: `--where ${dimension}: arvoa "${name}" ei ole.${meant.fi}${allowed.fi}`,
    en: `--where ${dimension}: there is no value "${name}".${meant.en}${allowed.en}`,
  };
}

/** By id, business id, name, or a part of the name of one alone. */
function readParty(option: string, typed: string): string | Label {
  const wanted = typed.trim().toLowerCase();
  const isCalled = ({ id, identifier, name }: Organisation): boolean =>
    [id, identifier, name.fi, name.en].some((each) => each.toLowerCase() === wanted);
  const exact = organisations.find(isCalled);
  if (exact !== undefined) return exact.id;
  const named = organisations.filter(({ name }) =>
    [name.fi, name.en].some((each) => wanted.length > 1 && each.toLowerCase().includes(wanted)),
  );
  if (named.length === 1) return (named[0] as Organisation).id;
  if (named.length > 1) {
    const some = named.slice(0, 5).map(({ id, name }) => `${id} (${name.fi})`).join(', '); // oxfmt-ignore
    return {
      fi: `${option}: "${typed}" on ${named.length} osapuolen nimessä: ${some}${named.length > 5 ? ', …' : ''}. Anna tunniste.`,
      en: `${option}: "${typed}" is in the names of ${named.length} parties: ${some}${named.length > 5 ? ', …' : ''}. Give an id.`,
    };
  }
  const meant = didYouMean(nearestName(wanted, organisations.map(({ id }) => id))); // oxfmt-ignore
  return {
    fi: `${option}: osapuolta "${typed}" ei ole.${meant.fi} "tietovirta exchanges <id>" luettelee osapuolet.`,
    en: `${option}: there is no party "${typed}".${meant.en} "tietovirta exchanges <id>" lists parties.`,
  };
}

function readCourse(plan: YearPlan, type: MessageType, typed: string): Uint8Array | Label {
  const opening = plan.planOf(openingOf(type));
  const courses = coursesOf(opening.variants);
  const variants = courseNamed(courses, typed.trim());
  if (variants !== undefined) return Uint8Array.from(opening.variants, (_, place) => (variants.has(place) ? 1 : 0));
  const names = [...courses.keys()];
  if (names.length === 0)
    return {
      fi: `--course ${typed}: sanomaa ${opening.type.id} ei seuraa mikään.`,
      en: `--course ${typed}: nothing follows ${opening.type.id}.`,
    };
  const [meant, allowed] = [didYouMean(nearestName(typed, names)), allowedText(same(names.join(', ')))];
  return {
    fi: `--course: sanomaketjussa ei ole kohtaa "${typed}".${meant.fi}${allowed.fi}`,
    en: `--course: no conversation has "${typed}" in its course.${meant.en}${allowed.en}`,
  };
}

function readPerson(type: MessageType, typed: string): number | Label {
  if (type.person === undefined)
    return { fi: `--person: sanomassa ${type.id} ei ole henkilöä.`, en: `--person: ${type.id} is about no person.` };
  try {
    return findPerson(typed);
  } catch (error) {
    if (error instanceof PersonRefused) return { fi: `--person: ${error.says.fi}`, en: `--person: ${error.says.en}` };
    throw error;
  }
}

function readDays(calendar: CalendarYear, typed: string): DayRange | Label {
  const days = daysIn(calendar, typed.trim());
  if (days !== undefined) return days;
  const { year } = calendar;
  return {
    fi: `--day ${typed}: anna vuoden ${year} päivä, kuukausi tai väli, kuten ${year}-05-29, ${year}-05 tai ${year}-05-01..${year}-05-15.`,
    en: `--day ${typed}: give a day, a month or a range of ${year}, such as ${year}-05-29, ${year}-05 or ${year}-05-01..${year}-05-15.`,
  };
}
