/**
 * Volumes other than those of the report: by exchange, message type, or a part of a type that is planned apart. What follows an opening comes along. The
 * narrowest that names a part decides; a number is the messages of the year as they are simulated, whatever the scale.
 */
import { faultOfPart, plannedPart, type FiguresAsked, type PlannedPart } from './planned-part.js';
import type { FaultPlace, ScenarioFault } from './scenario-fault.js';

/** As written: `x2`, `+20 %`, or a number of messages, by `income-register`, `kelmu.query` or `kelmu.query[channel=interface]`. */
export type Volumes = Readonly<Record<string, string | number>>;

/** So many messages, or so many times as many. */
export type VolumeChange = { readonly to: number } | { readonly times: number };

export interface VolumeRule extends PlannedPart {
  readonly change: VolumeChange;
}

/** What a change may look like. */
export const volumePattern = /^([x×]\s?\d+([.,]\d+)?|[+-]\s?\d+([.,]\d+)?\s?%)$/;

/** @param volumes whose keys and changes were found sound */
export const volumeRules = (volumes: Volumes): readonly VolumeRule[] =>
  Object.entries(volumes).map(([key, change]) => ({ ...plannedPart(key), change: changeOf(change) }));

/** In one order and one spelling, so that the same volumes are told alike. */
export const volumesText = (volumes: Volumes): string =>
  volumeRules(volumes)
    .map(({ key, change }) => `${key}=${'to' in change ? change.to : `x${change.times}`}`)
    .toSorted()
    .join(', ');

function changeOf(change: string | number): VolumeChange {
  if (typeof change === 'number') return { to: change };
  const number = Number(change.replaceAll(/[x×%\s]/g, '').replace(',', '.'));
  return { times: change.endsWith('%') ? Math.max(0, Math.round(1e6 * (1 + number / 100)) / 1e6) : number };
}

/** @param place where the volumes stand: their option, or their line */
export const volumeFaults = (
  volumes: Volumes,
  of: FiguresAsked,
  place: (key: string) => FaultPlace,
): readonly ScenarioFault[] =>
  Object.keys(volumes).flatMap((key) => {
    const fault = faultOfPart(key, of);
    return fault === undefined ? [] : [{ ...place(key), ...fault }];
  });
