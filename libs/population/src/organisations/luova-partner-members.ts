import { label } from '@tietovirta/published';
import type { Member } from './member.js';

const count = 24;

/** Partners of Luova whose names are not public: synthetic. */
export const luovaPartners: readonly Member[] = Array.from({ length: count }, (_, place) => {
  const number = String(place + 1).padStart(2, '0');
  return {
    id: `luova-partner-${number}`,
    kind: 'luova-partner',
    name: label(`Luovan sidosryhmä ${number} (synteettinen)`, `Luova partner ${number} (synthetic)`),
  };
});
