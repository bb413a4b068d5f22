/** How a figure stands beside its plan. Arithmetic on whole numbers; no tolerance and no guess. */
import type { FigureReason, FigureStatus } from '@tietovirta/control-contract';

export interface FigureNumbers {
  readonly counted: number;
  /** Of the whole run; null when the run does not simulate the figure. */
  readonly planned: number | null;
  /** What the plan says of the days that are done, and of those that were begun. */
  readonly markFrom: number;
  readonly markTo: number;
  /** So many may still come when what was set aside is sent again. */
  readonly setAside: number;
  /** So many at most of what is missing were given up. */
  readonly givenUp: number;
  /** Everything was played: nothing comes by itself any more. */
  readonly isPlayed: boolean;
}

export interface FigureStanding {
  readonly status: FigureStatus;
  readonly reason: FigureReason | null;
  /** How many messages the status is about. */
  readonly by: number;
}

export function figureStanding(numbers: FigureNumbers): FigureStanding {
  const { counted, planned, markFrom, markTo, setAside, givenUp, isPlayed } = numbers;
  if (planned === null) return { status: 'absent', reason: null, by: 0 };
  if (counted > planned) return { status: 'cannot-match', reason: 'too-many', by: counted - planned };
  if (counted === planned) return { status: 'equal', reason: null, by: 0 };
  const missing = planned - counted;
  if (isPlayed && missing > setAside)
    return { status: 'cannot-match', reason: givenUp > 0 ? 'given-up' : 'missing', by: missing - setAside };
  if (setAside > 0) return { status: 'after-resend', reason: 'set-aside', by: Math.min(missing, setAside) };
  if (counted < markFrom) return { status: 'behind', reason: null, by: markFrom - counted };
  if (counted > markTo) return { status: 'ahead', reason: null, by: counted - markTo };
  return { status: 'on-plan', reason: null, by: 0 };
}
