import type { Season } from '../season.js';
import { benefitPayments } from './benefit-payments.js';
import { bankDay } from './day-shapes.js';

/** Thousand payments on a mean banking day (finland.md section 1, flow 17). */
const meanPayments = 153.9;
/** A message a bank, benefit and run is sent whatever its size; only this part grows with the payments. */
const growingShare = 0.25;

/** Payment messages: far more even than the payments inside them. */
export const bankMessages: Season = {
  id: 'bank-messages',
  reason:
    'Banking days only; a message holds 700 payments on average but very unevenly (finland.md 8.4), so messages grow by a quarter of what payments do: assumption.',
  dayWeight(day) {
    if (!day.isBankingDay) return 0;
    return 1 - growingShare + (growingShare * benefitPayments.dayWeight(day)) / meanPayments;
  },
  hourWeights: bankDay,
};
