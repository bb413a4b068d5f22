import { helsinki, wellbeingAreas } from './area-members.js';
import type { Member } from './member.js';

/** The public providers: the areas and Helsinki, by residents, already in the directory. */
export const publicProviders: readonly Member[] = [...wellbeingAreas, helsinki];

const count = 18;

/**
 * Private providers, of which occupational health writes the most certificates. Names and sizes are plainly synthetic;
 * together they weigh about as much as the public ones (assumption).
 */
export const privateProviders: readonly Member[] = Array.from({ length: count }, (_, place) => ({
  id: `health-provider-${String(place + 1).padStart(2, '0')}`,
  name: `Private health provider ${String(place + 1).padStart(2, '0')} (synthetic)`,
  weight: (count - place) * (count - place) * 25,
}));
