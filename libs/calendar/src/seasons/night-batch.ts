import { assumption } from '@tietovirta/published';
import type { Season } from '../season.js';
import { nightRun } from './day-shapes.js';

/** Machines at night, every night of the year. */
export const nightBatch: Season = {
  id: 'night-batch',
  origins: [
    assumption(
      'Ajastettu eräajo ajetaan joka yö, myös vapaapäivien alla, ja kuorma on aina sama.',
      'A scheduled batch runs every night, also before days off, with the same load.',
    ),
  ],
  dayWeight: () => 1,
  hourWeights: nightRun,
};
