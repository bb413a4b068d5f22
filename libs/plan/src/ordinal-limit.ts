/**
 * Ordinals travel in 32 bits: in columns, in headers and as indexes. A scenario that would need more of them is refused before anything
 * is planned.
 */
import { exchanges, type MessageType, type OpeningType } from '@tietovirta/exchanges';
import { fullScale, scaledFigures } from '@tietovirta/published';
import type { Scenario } from '@tietovirta/scenarios';
import { ChangedVolumes } from './changed-volumes.js';
import { PlanTooLarge } from './plan-too-large.js';

/** Ordinals that a message type may have: where a slice ends is told in 32 bits, too. */
export const mostOrdinals = 2 ** 32 - 1;

type Asked = Pick<Scenario, 'base' | 'scale' | 'exchanges' | 'volumes'>;

/** @throws PlanTooLarge naming the message type that needs the most ordinals, when they are too many */
export function refuseTooManyOrdinals({ base, scale, exchanges: ids, volumes }: Asked): void {
  const types = exchanges.filter(({ id }) => ids.includes(id)).flatMap((exchange) => exchange.messageTypes);
  // A service plans what is its own of a run, which may be nothing.
  if (types.length === 0) return;
  const needed = largestOf(types, new ChangedVolumes(scaledFigures(base, scale), volumes));
  if (needed.ordinals <= mostOrdinals) return;
  const atFullScale = largestOf(types, new ChangedVolumes(scaledFigures(base, fullScale), volumes)).ordinals;
  throw new PlanTooLarge({
    scale,
    messageType: needed.type.id,
    last: needed.ordinals - 1,
    lastPossible: mostOrdinals - 1,
    fittingScale: Math.floor(mostOrdinals / atFullScale),
  });
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
