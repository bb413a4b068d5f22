import { assumption, label } from '@tietovirta/published';
import { areas } from '../places/areas.js';
import { residentsOfArea } from '../places/municipalities.js';
import type { WeightedMember } from './member.js';

export const taxiDispatchersFrom = assumption(
  'Kela-taksin tilausvälitys on kilpailutettu alueittain; tässä jokaisella alueella on yksi keinotekoisesti nimetty, asukkaiden suhteessa.',
  'Dispatch of taxis that Kela pays is put out to tender by area; here each area has one with a synthetic name, by residents.',
);

/** Those who take orders for taxi trips that Kela pays. */
export const taxiDispatchers: readonly WeightedMember[] = areas.map(({ code }) => ({
  id: `taxi-dispatcher-${code}`,
  kind: 'taxi-dispatcher',
  area: code,
  name: label(`Taksien tilausvälitys ${code} (synteettinen)`, `Taxi dispatcher ${code} (synthetic)`),
  weight: residentsOfArea(code),
}));
