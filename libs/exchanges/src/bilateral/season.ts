import { byMonth, nightAndOffice, type Season } from '@tietovirta/calendar';
import { assumption, source } from '@tietovirta/published';

const months = byMonth([0.9, 1.2, 2, 1.9, 1.2, 0.8, 0.6, 0.7, 0.8, 0.85, 0.85, 0.8]);
/** The first banking days carry the monthly batches. */
const monthlyBatches = [3, 1.5, 0.5];

/** Exchange with agreement countries outside EESSI. */
export const bilateralSeason: Season = {
  id: 'bilateral',
  origins: [
    source(
      'etk.fi',
      'Monet maat pyytävät elossaolotodistuksen kerran vuodessa, Viro 1.3. mennessä.',
      'Many countries ask a proof of life each year, Estonia by 1 March.',
    ),
    assumption(
      'Kevään aallon korkeus, kuukausittaiset erät ensimmäisinä pankkipäivinä ja tuntijakauma ovat omia arvioitamme.',
      'The height of the spring wave, monthly batches on the first banking days and the hours are ours.',
    ),
  ],
  dayWeight(day) {
    if (!day.isWorkingDay) return 0.05 * months(day);
    return (1 + (monthlyBatches[day.bankingDayOfMonth - 1] ?? 0)) * months(day);
  },
  hourWeights: nightAndOffice,
};
