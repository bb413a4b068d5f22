import { exchanges } from '@tietovirta/exchanges';
import { fullScale, scaledFigures } from '@tietovirta/published';
import type { Scenario } from '@tietovirta/scenarios';
import { ChangedVolumes } from './changed-volumes.js';
import { refuseTooManyOrdinals } from './ordinal-limit.js';
import { refuseVolumes } from './refuse-volumes.js';

/**
 * Refuses a scenario that cannot be planned, before anything of it is.
 *
 * @throws PlanTooLarge, VolumesRefused
 */
export function refuseUnplannable(scenario: Pick<Scenario, 'base' | 'year' | 'scale' | 'exchanges' | 'volumes'>): void {
  refuseTooManyOrdinals(scenario);
  const { base, year, scale, volumes } = scenario;
  if (volumes === undefined) return;
  const chosen = exchanges.filter(({ id }) => scenario.exchanges.includes(id));
  const figures = scaledFigures(base, scale, year);
  refuseVolumes(chosen, {
    volumes: new ChangedVolumes(figures, volumes),
    unchanged: new ChangedVolumes(figures),
    published: new ChangedVolumes(scaledFigures(base, fullScale, year)),
  });
}
