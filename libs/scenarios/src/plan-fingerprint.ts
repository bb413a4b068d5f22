/** The fingerprint by which addresses tell the messages of one plan from those of another. */
import { formatScale, fullScale, isSameScale, lowestTerms } from '@tietovirta/published';
import { createHash } from 'node:crypto';
import type { Scenario } from './scenario.js';
import { defaultSeed } from './shipped-scenarios.js';
import { volumesText } from './volumes.js';

/**
 * What decides the messages of a plan. The window and the exchanges choose which of them are made; name, wire and speed change
 * none. A setting that comes to decide messages belongs here, and into the text below only where it is not what it always was,
 * so that addresses of before stay.
 */
export type PlanSettings = Pick<Scenario, 'base' | 'year' | 'scale' | 'seed' | 'volumes'>;

const digits = 8;

/** @returns eight hexadecimal digits; undefined for the plan of the published year in itself at scale 1 and seed 1 */
export function planFingerprint({ base, year, scale, seed, volumes }: PlanSettings): string | undefined {
  if (volumes === undefined && base === year && isSameScale(scale, fullScale) && seed === defaultSeed) return undefined;
  const text = `base ${base}, year ${year}, scale ${formatScale(lowestTerms(scale))}, seed ${seed}`;
  const changed = volumes === undefined ? '' : `, volumes ${volumesText(volumes)}`;
  return createHash('sha256')
    .update(text + changed)
    .digest('hex')
    .slice(0, digits);
}
