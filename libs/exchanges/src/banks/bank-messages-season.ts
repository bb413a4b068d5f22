import { bankDay, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';
import { benefitPayments } from './benefit-payments-season.js';

/** Mean weight that the payments have on a banking day of 2024. */
const meanWeight = 153.9;
/** A message a bank, benefit and run is sent whatever its size; only this part grows with the payments. */
const growingShare = 0.25;

/** Payment messages: far more even than the payments inside them. */
export const bankMessages: Season = {
  id: 'bank-messages',
  origins: [
    assumption(
      'Sanomia lähetetään vain pankkipäivinä. Sanomassa on keskimäärin 700 maksua mutta hyvin epätasaisesti, joten sanomien määrä kasvaa neljänneksen siitä, mitä maksujen.',
      'Banking days only. A message holds 700 payments on average but very unevenly, so messages grow by a quarter of what payments do.',
    ),
  ],
  dayWeight(day) {
    if (!day.isBankingDay) return 0;
    return 1 - growingShare + (growingShare * benefitPayments.dayWeight(day)) / meanWeight;
  },
  hourWeights: bankDay,
};
