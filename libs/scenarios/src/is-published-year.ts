import { exchangeIds } from './scenario-schema.js';
import type { Scenario } from './scenario.js';

/** Whether a run of the scenario should reproduce the published tables: the whole year, all exchanges, every message of it. */
export const isPublishedYear = ({ base, year, from, to, scale, exchanges, volumes, peaks }: Scenario): boolean =>
  volumes === undefined &&
  peaks === undefined &&
  base === year &&
  from === `${year}-01-01` &&
  to === `${year + 1}-01-01` &&
  scale.numerator === scale.denominator &&
  exchangeIds.every((id) => exchanges.includes(id));
