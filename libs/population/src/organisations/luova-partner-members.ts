import type { Member } from './member.js';

const count = 24;

/** Partners of Luova whose names are not public: synthetic, with sizes falling from first to last (assumption). */
export const luovaPartners: readonly Member[] = Array.from({ length: count }, (_, place) => ({
  id: `luova-partner-${String(place + 1).padStart(2, '0')}`,
  name: `Luova partner ${String(place + 1).padStart(2, '0')} (synthetic)`,
  weight: count - place,
}));
