/**
 * Parts of the volumes as settings name them: an exchange, a message type, or a part of a type that is planned apart. Parts are what variants
 * fix: other values are drawn message by message.
 */
import { exchanges, type MessageType, type OpeningType, type Variant, type YearFigures } from '@tietovirta/exchanges';
import { fullScale, scaledFigures } from '@tietovirta/published';
import { same, type Label } from '@tietovirta/wording';
import { nearestName } from './nearest-name.js';
import type { FaultPlace, ScenarioFault } from './scenario-fault.js';

export interface PlannedPart {
  /** As written: `income-register`, `kelmu.query` or `kelmu.query[channel=interface]`. */
  readonly key: string;
  /** Ids of the message types it is about. */
  readonly messageTypes: readonly string[];
  /** Values that its variants fix; none for whole types. */
  readonly where: Readonly<Record<string, string>>;
}

/** @param key that was found sound */
export function plannedPart(key: string): PlannedPart {
  const { id, where } = partsOf(key);
  return { key, messageTypes: typesNamed(id).map((type) => type.id), where };
}

/** The variants of a part: those that fix all its values. */
export const isNamedBy = ({ where }: Pick<PlannedPart, 'where'>, { values = {} }: Pick<Variant, 'values'>): boolean =>
  Object.entries(where).every(([dimension, value]) => values[dimension] === value);

/** `kelmu.query[channel=interface]`: an id and values. */
function partsOf(key: string): { readonly id: string; readonly where: Readonly<Record<string, string>> } {
  const [, id = key, inside] = /^([^[]+)\[(.*)\]$/.exec(key) ?? [];
  const pairs = inside?.split(',').map((pair) => pair.split('=', 2).map((each) => each.trim())) ?? [];
  return { id: id.trim(), where: Object.fromEntries(pairs.map(([dimension = '', value = '']) => [dimension, value])) };
}

/** Planned types of an exchange, or the one of this id. */
function typesNamed(id: string): readonly MessageType[] {
  const all = exchanges.flatMap(({ messageTypes }) => messageTypes);
  const exchange = exchanges.find((each) => each.id === id);
  const named = exchange === undefined ? all.filter((type) => type.id === id) : exchange.messageTypes;
  return named.filter(({ kind }) => kind !== 'follow-up');
}

/** Whose figures, and the year in which they play. */
export type FiguresAsked = Pick<YearFigures, 'base' | 'year'>;

type Fault = Omit<ScenarioFault, keyof FaultPlace>;

/** Why a key names no part of the volumes of a year; undefined where it does. */
export function faultOfPart(key: string, of: FiguresAsked): Fault | undefined {
  const { id, where } = partsOf(key);
  const all = exchanges.flatMap(({ messageTypes }) => messageTypes);
  const followUp = all.find((type) => type.id === id && type.kind === 'follow-up');
  if (followUp?.kind === 'follow-up')
    return {
      problem: { fi: `${id} seuraa sanomaa ${followUp.answers}: sitä on niin monta kuin avauksista seuraa`, en: `${id} follows ${followUp.answers}: there are as many as follow from its openings` }, // oxfmt-ignore
      allowed: same(followUp.answers),
    };
  const types = typesNamed(id);
  const names = [...exchanges.map((each) => each.id), ...all.filter(({ kind }) => kind !== 'follow-up').map((type) => type.id)]; // oxfmt-ignore
  if (types.length === 0)
    return {
      problem: { fi: `${id} ei ole tiedonvälitys eikä sanomatyyppi`, en: `${id} is no exchange and no message type` },
      allowed: {
        fi: 'tiedonvälitys, sanomatyyppi tai sen osa, kuten kelmu.query[channel=interface]',
        en: 'an exchange, a message type or a part of one, such as kelmu.query[channel=interface]',
      },
      nearest: nearestName(id, names),
    };
  return Object.keys(where).length === 0 ? undefined : faultOfValues(types, where, of);
}

function faultOfValues(
  types: readonly MessageType[],
  where: Readonly<Record<string, string>>,
  { base, year }: FiguresAsked,
): Fault | undefined {
  const openings = types.filter((type): type is OpeningType => type.kind === 'opening');
  const figures = scaledFigures(base, fullScale, year);
  const parts = openings.flatMap((type) => type.variants(figures)).map(({ values = {} }) => values);
  const isFound = parts.some((values) => Object.entries(where).every(([dimension, value]) => values[dimension] === value)); // oxfmt-ignore
  if (isFound) return undefined;
  const apart = [...new Set(parts.flatMap((values) => Object.entries(values).map(([dimension, value]) => `${dimension}=${value}`)))]; // oxfmt-ignore
  const asked = Object.entries(where).map(([dimension, value]) => `${dimension}=${value}`).join(','); // oxfmt-ignore
  const problem: Label = {
    fi: `osaa ${asked} ei suunnitella erikseen`,
    en: `${asked} is not planned apart`,
  };
  const some = apart.slice(0, mostTold).join(', ') + (apart.length > mostTold ? ', …' : '');
  const allowed: Label = apart.length === 0 ? { fi: 'ei osia: vain koko sanomatyyppi', en: 'no parts: the whole message type only' } : same(some); // oxfmt-ignore
  return { problem, allowed };
}

const mostTold = 30;
