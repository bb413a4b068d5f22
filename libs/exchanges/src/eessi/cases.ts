import type { Buc } from './buc.js';
import type { Turn } from './turn.js';

/** Where a case was opened: abroad by a partner, or by a Finnish institution. */
export type Opener = 'abroad' | 'finland';

/** Cases of one type that take the same course. */
export interface Cases {
  readonly buc: Buc;
  readonly openedIn: Opener;
  readonly turns: readonly Turn[];
  readonly count: number;
}

/** Messages by direction, seen from Finland. */
export interface Totals {
  readonly received: number;
  readonly sent: number;
}

/** The owner sits where the case was opened. */
export const directionOf = (turn: Turn, openedIn: Opener): 'received' | 'sent' =>
  (turn.by === 'owner') === (openedIn === 'abroad') ? 'received' : 'sent';

/** Messages of one such case. */
export function messagesOf({ turns, openedIn }: Pick<Cases, 'turns' | 'openedIn'>): Totals {
  const received = turns.filter((turn) => directionOf(turn, openedIn) === 'received').length;
  return { received, sent: turns.length - received };
}
