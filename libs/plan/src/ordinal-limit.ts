/**
 * Ordinals travel in 32 bits: in columns, in headers and as indexes. A scenario that would need more of them is refused before anything
 * is planned.
 */
import { exchanges, type MessageType, type OpeningType } from '@tietovirta/exchanges';
import { fullScale, scaledFigures } from '@tietovirta/published';
import type { Scenario } from '@tietovirta/scenarios';
import type { Label } from '@tietovirta/wording';
import { ChangedVolumes } from './changed-volumes.js';
import { PlanTooLarge } from './plan-too-large.js';
import { VolumesRefused } from './volumes-refused.js';

/** Ordinals that a message type may have: where a slice ends is told in 32 bits, too. */
export const mostOrdinals = 2 ** 32 - 1;

type Asked = Pick<Scenario, 'base' | 'year' | 'scale' | 'exchanges' | 'volumes'>;

/** @throws PlanTooLarge naming the message type that needs the most ordinals, when they are too many */
export function refuseTooManyOrdinals({ base, year, scale, exchanges: ids, volumes }: Asked): void {
  const types = exchanges.filter(({ id }) => ids.includes(id)).flatMap((exchange) => exchange.messageTypes);
  // A service plans what is its own of a run, which may be nothing.
  if (types.length === 0) return;
  const needed = largestOf(types, new ChangedVolumes(scaledFigures(base, scale, year), volumes));
  if (needed.ordinals <= mostOrdinals) return;
  const atFullScale = largestOf(types, new ChangedVolumes(scaledFigures(base, fullScale, year), volumes)).ordinals;
  throw new PlanTooLarge({
    scale,
    messageType: needed.type.id,
    last: needed.ordinals - 1,
    lastPossible: mostOrdinals - 1,
    fittingScale: Math.floor(mostOrdinals / atFullScale),
  });
}

/** Messages of a type that are planned together: the permutations of their places have no more. */
const mostTogether = 2 ** 31;

/**
 * The same of message types with peaks, of which it is known once their parts are planned.
 *
 * @param counts messages of each opening type @throws VolumesRefused naming each that has too many
 */
export function refuseTooManyOnTop(counts: ReadonlyMap<string, number>, messageTypes: readonly MessageType[]): void {
  const slotsOf = (id: string): number =>
    Math.max(1, ...messageTypes.map((type) => (type.kind === 'follow-up' && type.answers === id ? type.slots : 1)));
  const faults = [...counts].flatMap(([id, count]): readonly Label[] => {
    const most = Math.min(mostTogether, Math.floor(mostOrdinals / slotsOf(id)));
    if (count <= most) return [];
    return [
      {
        fi: `${id}: huippujen kanssa ${count} sanomaa, enintään ${most} mahtuu`,
        en: `${id}: ${count} messages with its peaks, room is for ${most}`,
      },
    ];
  });
  if (faults.length > 0) throw new VolumesRefused(faults);
}

interface Need {
  readonly type: MessageType;
  readonly ordinals: number;
}

const largestOf = (types: readonly MessageType[], counts: ChangedVolumes): Need =>
  types
    .map((type) => ({ type, ordinals: ordinalsOf(type, types, counts) }))
    .reduce((most, need) => (need.ordinals > most.ordinals ? need : most));

/** The ordinals of a follow-up lie where those of its opening do, `slots` of them for each. */
function ordinalsOf(type: MessageType, types: readonly MessageType[], counts: ChangedVolumes): number {
  if (type.kind === 'contained') return counts.countOf(type);
  if (type.kind === 'opening') return openingsOf(type, counts);
  const opening = types.find(({ id }) => id === type.answers);
  return opening?.kind === 'opening' ? openingsOf(opening, counts) * type.slots : 0;
}

const openingsOf = (type: OpeningType, counts: ChangedVolumes): number =>
  counts.variantsOf(type).reduce((sum, { count }) => sum + count, 0);
