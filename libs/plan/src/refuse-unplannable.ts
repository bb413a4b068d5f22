import { exchanges } from '@tietovirta/exchanges';
import { scaledFigures } from '@tietovirta/published';
import type { Scenario } from '@tietovirta/scenarios';
import { ChangedVolumes } from './changed-volumes.js';
import { refuseTooManyOrdinals } from './ordinal-limit.js';
import { refuseVolumes } from './refuse-volumes.js';

/**
 * Refuses a scenario that cannot be planned, before anything of it is.
 *
 * @throws PlanTooLarge, VolumesRefused
 */
export function refuseUnplannable(scenario: Pick<Scenario, 'base' | 'scale' | 'exchanges' | 'volumes'>): void {
  refuseTooManyOrdinals(scenario);
  const { base, scale, volumes } = scenario;
  if (volumes === undefined) return;
  const chosen = exchanges.filter(({ id }) => scenario.exchanges.includes(id));
  refuseVolumes(chosen, new ChangedVolumes(scaledFigures(base, scale), volumes));
}
