/** The fingerprint by which addresses tell the messages of one plan from those of another. */
import { formatScale, fullScale, isSameScale, lowestTerms } from '@tietovirta/published';
import { createHash } from 'node:crypto';
import { peaksText } from './peaks.js';
import { usualBaseOf } from './played-years.js';
import type { Scenario } from './scenario.js';
import { defaultSeed } from './shipped-scenarios.js';
import { volumesText } from './volumes.js';

/**
 * What decides the messages of a plan. The window and the exchanges choose which of them are made; name, wire, speed and lateness change
 * none. A setting that comes to decide messages belongs here, and into the text below only where it is not what it always was,
 * so that addresses of before stay.
 */
export type PlanSettings = Pick<Scenario, 'base' | 'year' | 'scale' | 'seed' | 'volumes' | 'peaks'>;

const digits = 8;

/** @returns eight hexadecimal digits; undefined for the plan of a year with its usual base at scale 1 and seed 1 */
export function planFingerprint({ base, year, scale, seed, volumes, peaks }: PlanSettings): string | undefined {
  const isChanged = volumes !== undefined || peaks !== undefined;
  if (!isChanged && base === usualBaseOf(year) && isSameScale(scale, fullScale) && seed === defaultSeed)
    return undefined;
  return createHash('sha256')
    .update(planSettingsText({ base, year, scale, seed, volumes, peaks }))
    .digest('hex')
    .slice(0, digits);
}

/** The settings of a plan in words: equal for plans of the same messages, and for no others. */
export function planSettingsText({ base, year, scale, seed, volumes, peaks }: PlanSettings): string {
  const text = `base ${base}, year ${year}, scale ${formatScale(lowestTerms(scale))}, seed ${seed}`;
  const changed = volumes === undefined ? '' : `, volumes ${volumesText(volumes)}`;
  return text + changed + (peaks === undefined ? '' : `, peaks ${peaksText(peaks)}`);
}
