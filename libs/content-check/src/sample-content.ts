/** Messages for specs, said one by one: a person, an organisation, values and a time; and what a check makes of them. */
import { carriedNone, findMessageType } from '@tietovirta/exchanges';
import { arrayIn, arrayOf, messageColumns, setInstant, type MessageColumns } from '@tietovirta/messages';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import { civilDay, groupOf, homeOn, ordinalsAged, organisationWithId } from '@tietovirta/population';
import { resolveScenario, type ScenarioOptions } from '@tietovirta/scenarios';
import type { ContentCheck } from './content-check.js';
import type { ContentLine } from './content-line.js';
import { Reading } from './reading.js';
import { placeOfValue, type Where } from './value-places.js';

/** The plan of the whole year 2024 at scale 1, or of what is asked for. */
export const samplePlan = (overrides: ScenarioOptions): ScenarioPlan => scenarioPlan(resolveScenario({ overrides }));

export interface SampleMessage {
  /** Its place among the messages when absent. */
  readonly ordinal?: number;
  readonly person?: number;
  /** Id of an organisation, e.g. `fund-ytk`. */
  readonly organisation?: string;
  readonly values?: Where;
  /** Ordinal of the opening of the year before that it answers. */
  readonly carried?: number;
  /** Local time of 2024 in winter, e.g. `03-05 14:30`; the morning of 5 March when absent. */
  readonly at?: string;
}

const usualTime = '03-05 10:00';

/** Messages of a type with ordinals 0, 1, 2 … unless they say others; openings are of the day of the first. */
export function sampleMessages(typeId: string, messages: readonly SampleMessage[]): MessageColumns {
  const type = findMessageType(typeId);
  const [day] = (messages[0]?.at ?? usualTime).split(' ') as [string];
  const columns = messageColumns(type, messages.length, 0, Date.parse(`2024-${day}T00:00:00+02:00`));
  const [ordinals, persons] = [arrayOf(columns, 'ordinal', 'uint32'), arrayOf(columns, 'person', 'uint32')];
  const openings = arrayOf(columns, 'carried', 'uint32');
  messages.forEach(
    ({ person = 0, ordinal, carried = carriedNone, organisation = 'kela', values = {}, at = usualTime }, row) => {
      if (ordinals) ordinals[row] = ordinal ?? row;
      if (persons) persons[row] = person;
      if (openings) openings[row] = carried;
      arrayIn(columns, 'organisation', 'uint16')[row] = organisationWithId(organisation).index;
      for (const [dimension, value] of Object.entries(values))
        arrayIn(columns, dimension, 'uint8')[row] = placeOfValue(type, dimension, value);
      setInstant(columns, row, Date.parse(`2024-${at.replace(' ', 'T')}:00+02:00`));
    },
  );
  return columns;
}

/** The same message so many times. */
export const times = (count: number, message: SampleMessage): readonly SampleMessage[] =>
  new Array<SampleMessage>(count).fill(message);

/** What a check says of messages, by the ids of its lines. */
export function linesOf(
  check: ContentCheck,
  plan: ScenarioPlan,
  batches: Iterable<MessageColumns>,
): Readonly<Record<string, ContentLine>> {
  const open = check.open(new Reading(plan, { wanted: (type) => check.wanted(type), canSkip: true }));
  for (const columns of batches) open.look(columns);
  return Object.fromEntries(open.lines().map((line) => [line.id, line]));
}

export interface Sought {
  readonly age: number;
  readonly sex?: 'male' | 'female';
  /** Code of an area. */
  readonly area?: string;
  /** Code of a municipality. */
  readonly municipality?: string;
}

/** 5 March 2024, on which sample messages come unless they say otherwise. */
export const sampleDay = civilDay(2024, 3, 5);

/** A resident of an age on 1 January 2024, by sex and by home on the sample day. @throws Error when there is none */
export function someone({ age, sex, area, municipality }: Sought): number {
  const { from, to } = ordinalsAged(age, age, 2024);
  for (let ordinal = from; ordinal < to; ordinal += 1) {
    if (sex !== undefined && groupOf(ordinal).sex !== sex) continue;
    if (area === undefined && municipality === undefined) return ordinal;
    const home = homeOn(ordinal, sampleDay).municipality;
    if (home === undefined) continue;
    if (area !== undefined ? home.area.code === area : home.code === municipality) return ordinal;
  }
  throw new Error('there is nobody like that');
}
