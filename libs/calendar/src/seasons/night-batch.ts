import type { Season } from '../season.js';
import { nightRun } from './day-shapes.js';

/** Machines at night, every night of the year. */
export const nightBatch: Season = {
  id: 'night-batch',
  reason: 'A scheduled batch runs every night, also before days off, with the same load: assumption.',
  dayWeight: () => 1,
  hourWeights: nightRun,
};
