/**
 * What must hold between volumes once a scenario changes some: every holder holds a message, what revises has something to revise, and what tells
 * of lives has somebody to tell of.
 */
import type { Exchange, MessageType, Variant } from '@tietovirta/exchanges';
import type { Label } from '@tietovirta/wording';
import { heldCounts, type ChangedVolumes } from './changed-volumes.js';
import { VolumesRefused } from './volumes-refused.js';

/** The volumes of a scenario, those that it would have without changes, and those of its base year at full scale. */
export interface ComparedVolumes {
  readonly volumes: ChangedVolumes;
  readonly unchanged: ChangedVolumes;
  readonly published: ChangedVolumes;
}

/** @throws VolumesRefused with every fault */
export function refuseVolumes(exchanges: readonly Exchange[], compared: ComparedVolumes): void {
  const { volumes } = compared;
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
  const ofLives = types.flatMap((type) => stockFaults(type, compared));
  if (faults.length + ofLives.length > 0) throw new VolumesRefused([...faults, ...ofLives]);
}

/** There are as many births, moves and payees as lives have in the year: more messages would tell of the same ones again. */
function stockFaults(type: MessageType, { volumes, unchanged, published }: ComparedVolumes): readonly Label[] {
  const [asked, before, most] = [volumes, unchanged, published].map((each) => ofLivesIn(type, each)) as [number, number, number]; // oxfmt-ignore
  if (asked <= most || asked <= before) return [];
  return [
    {
      fi: `${type.id}: ${asked} sanomaa, mutta elämissä on vain ${most} asiaa, joista ne kertovat`,
      en: `${type.id}: ${asked} messages, but lives have only ${most} of what they tell of`,
    },
  ];
}

/** Messages of a type that stand each for an event or a payment of somebody's life. */
function ofLivesIn(type: MessageType, volumes: ChangedVolumes): number {
  if (type.kind === 'contained') return type.person?.kind === 'payee' ? volumes.countOf(type) : 0;
  if (type.kind !== 'opening') return 0;
  return volumes
    .variantsOf(type)
    .filter(({ person = type.person }) => person?.kind === 'told' || person?.kind === 'told-by-day')
    .reduce((sum, { count }) => sum + count, 0);
}

/** Whether each message of every variant holds one at least. */
const isFilled = (holders: readonly Variant[], held: readonly number[]): boolean =>
  holders.every(({ holds, count }, place) => holds === undefined || (held[place] as number) >= count);
