/**
 * Volumes other than those of the report: by exchange, message type, or a part of a type that is planned apart. What follows an opening comes along. The
 * narrowest that names a part decides; a number is the messages of the year as they are simulated, whatever the scale.
 */
import { exchanges, type MessageType, type OpeningType, type Variant } from '@tietovirta/exchanges';
import { fullScale, scaledFigures, type ReportYear } from '@tietovirta/published';
import { same, type Label } from '@tietovirta/wording';
import { nearestName } from './nearest-name.js';
import type { ScenarioFault } from './scenario-fault.js';

/** As written: `x2`, `+20 %`, or a number of messages, by `income-register`, `kelmu.query` or `kelmu.query[channel=interface]`. */
export type Volumes = Readonly<Record<string, string | number>>;

/** So many messages, or so many times as many. */
export type VolumeChange = { readonly to: number } | { readonly times: number };

export interface VolumeRule {
  readonly key: string;
  /** Ids of the message types it is about. */
  readonly messageTypes: readonly string[];
  /** Values that its variants fix; none for whole types. */
  readonly where: Readonly<Record<string, string>>;
  readonly change: VolumeChange;
}

/** What a change may look like. */
export const volumePattern = /^([x×]\s?\d+([.,]\d+)?|[+-]\s?\d+([.,]\d+)?\s?%)$/;

/** @param volumes whose keys and changes were found sound */
export const volumeRules = (volumes: Volumes): readonly VolumeRule[] =>
  Object.entries(volumes).map(([key, change]) => {
    const { id, where } = partsOf(key);
    return { key, messageTypes: typesNamed(id).map((type) => type.id), where, change: changeOf(change) };
  });

/** In one order and one spelling, so that the same volumes are told alike. */
export const volumesText = (volumes: Volumes): string =>
  volumeRules(volumes)
    .map(({ key, change }) => `${key}=${'to' in change ? change.to : `x${change.times}`}`)
    .toSorted()
    .join(', ');

/** The variants of a rule: those that fix all its values. */
export const isNamedBy = ({ where }: VolumeRule, { values = {} }: Pick<Variant, 'values'>): boolean =>
  Object.entries(where).every(([dimension, value]) => values[dimension] === value);

function changeOf(change: string | number): VolumeChange {
  if (typeof change === 'number') return { to: change };
  const number = Number(change.replaceAll(/[x×%\s]/g, '').replace(',', '.'));
  return { times: change.endsWith('%') ? Math.max(0, Math.round(1e6 * (1 + number / 100)) / 1e6) : number };
}

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

/** @param place where the volumes stand: their option, or their line */
export const volumeFaults = (
  volumes: Volumes,
  base: ReportYear,
  place: (key: string) => Pick<ScenarioFault, 'path' | 'line'>,
): readonly ScenarioFault[] =>
  Object.keys(volumes).flatMap((key) => {
    const fault = faultOf(key, base);
    return fault === undefined ? [] : [{ ...place(key), ...fault }];
  });

type Fault = Omit<ScenarioFault, 'path' | 'line'>;

function faultOf(key: string, base: ReportYear): Fault | undefined {
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
  return Object.keys(where).length === 0 ? undefined : faultOfPart(types, where, base);
}

/** Parts are what variants fix: other values are drawn message by message. */
function faultOfPart(
  types: readonly MessageType[],
  where: Readonly<Record<string, string>>,
  base: ReportYear,
): Fault | undefined {
  const openings = types.filter((type): type is OpeningType => type.kind === 'opening');
  const figures = scaledFigures(base, fullScale);
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
