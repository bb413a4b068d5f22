/** Every kind of case that the simulation opens, in the order of the sectors' size. */
import { accidents } from './accidents.js';
import { applicableLegislation } from './applicable-legislation.js';
import type { Buc } from './buc.js';
import { familyBenefits } from './family-benefits.js';
import { horizontal } from './horizontal.js';
import { miscellaneous } from './miscellaneous.js';
import { pensions } from './pensions.js';
import { recovery } from './recovery.js';
import type { Sector } from './sector.js';
import { sickness } from './sickness.js';
import { unemployment } from './unemployment.js';

export const bucs: readonly Buc[] = [
  ...pensions,
  ...applicableLegislation,
  ...sickness,
  ...familyBenefits,
  ...horizontal,
  ...unemployment,
  ...recovery,
  ...accidents,
  ...miscellaneous,
];

const sectorByBuc: ReadonlyMap<string, Sector> = new Map(bucs.map((buc) => [buc.id, buc.sector]));

/** The sector of a case type, e.g. `LA` for `LA_BUC_02`. @throws Error for an unknown one */
export function sectorOfBuc(bucId: string): Sector {
  const sector = sectorByBuc.get(bucId);
  if (sector === undefined) throw new Error(`there is no case type "${bucId}"`);
  return sector;
}
