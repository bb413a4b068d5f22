import { label } from '@tietovirta/published';
import { properName, type Member } from './member.js';

const count = 18;

/** Private providers of health care. Their names are plainly synthetic. */
export const privateProviders: readonly Member[] = Array.from({ length: count }, (_, place) => {
  const number = String(place + 1).padStart(2, '0');
  return {
    id: `health-provider-${number}`,
    kind: 'health-provider',
    name: label(`Yksityinen terveyspalvelu ${number} (synteettinen)`, `Private health provider ${number} (synthetic)`),
  };
});

/** Public providers beside the wellbeing services counties: specialised care of Uusimaa, students, and Åland. */
export const publicProviders: readonly Member[] = [
  { id: 'hus', kind: 'health-provider', name: properName('HUS-yhtymä') },
  { id: 'yths', kind: 'health-provider', name: properName('Ylioppilaiden terveydenhoitosäätiö YTHS') },
  { id: 'ahs', kind: 'health-provider', area: '91', name: properName('Ålands hälso- och sjukvård ÅHS') },
];
