/** What must hold between volumes once a scenario changes some: every holder holds a message, and what revises has something to revise. */
import type { Exchange, Variant } from '@tietovirta/exchanges';
import type { Label } from '@tietovirta/wording';
import { heldCounts, type ChangedVolumes } from './changed-volumes.js';
import { VolumesRefused } from './volumes-refused.js';

/** @throws VolumesRefused with every fault */
export function refuseVolumes(exchanges: readonly Exchange[], volumes: ChangedVolumes): void {
  const types = exchanges.flatMap(({ messageTypes }) => messageTypes);
  const variants = new Map(types.flatMap((type) => (type.kind === 'opening' ? [[type.id, volumes.variantsOf(type)] as const] : []))); // oxfmt-ignore
  const countOf = (id: string): number => (variants.get(id) ?? []).reduce((sum, { count }) => sum + count, 0);
  const faults = types.flatMap((type): readonly Label[] => {
    if (type.kind === 'contained') {
      const [held, holders] = [volumes.countOf(type), countOf(type.inside)];
      const parts = variants.get(type.inside) ?? [];
      const areFilled = isFilled(parts, heldCounts(parts, held));
      if (held > 0 === holders > 0 && held >= holders && areFilled) return [];
      return [
        {
          fi: `${type.id}: ${held} sanomaa, mutta niitä kuljettaa ${holders} sanomaa ${type.inside}, jokainen yhtä tai useampaa`,
          en: `${type.id}: ${held} messages, but ${holders} of ${type.inside} carry them, one at least each`,
        },
      ];
    }
    if (type.kind !== 'opening' || type.revises === undefined || type.revises.within !== undefined) return [];
    const [revisions, originals] = [countOf(type.id), countOf(type.revises.of)];
    // Without one all originals would lie in another year; with some, more revisions than these name one twice.
    if (originals > 0 || revisions === 0 || !variants.has(type.revises.of)) return [];
    return [
      {
        fi: `${type.id}: ${revisions} sanomaa, mutta sanomia ${type.revises.of}, joita ne muuttavat, ei ole`,
        en: `${type.id}: ${revisions} messages, but there are none of ${type.revises.of}, which they revise`,
      },
    ];
  });
  if (faults.length > 0) throw new VolumesRefused(faults);
}

/** Whether each message of every variant holds one at least. */
const isFilled = (holders: readonly Variant[], held: readonly number[]): boolean =>
  holders.every(({ holds, count }, place) => holds === undefined || (held[place] as number) >= count);
