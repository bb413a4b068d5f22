/** What the bank says of each payment message: that it can be read, and when all that it holds is paid. */
import { assumption } from '@tietovirta/published';
import { bySystem } from '../delays.js';
import type { Step } from '../variant.js';

const minute = 60;
const hour = 60 * minute;

export const statusReports: readonly Step[] = [
  {
    type: 'banks.payment-status',
    after: bySystem(
      { median: 2 * minute, late: 15 * minute, longest: 30 * minute },
      assumption('Pankki tarkastaa aineiston muutamassa minuutissa.', 'The bank looks over a file within minutes.'),
    ),
    values: { status: 'accepted' },
  },
  {
    type: 'banks.payment-status',
    after: bySystem(
      { median: 40 * minute, late: 3 * hour, longest: 5 * hour },
      assumption('Pankki maksaa aineiston saman pankkipäivän aikana.', 'The bank pays a file on the same banking day.'),
    ),
    values: { status: 'settled' },
  },
];
