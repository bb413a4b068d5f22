import { Draws, keyOf } from '@tietovirta/chance';
import { targetsOf, type Fault, type FaultKind, type FaultPlan, type FaultTarget } from './fault-plan.js';

export interface FaultPlanSpec {
  readonly seed: number;
  /** Milliseconds over which the faults are spread. */
  readonly overMs: number;
  /** How often a process is killed. */
  readonly kills: number;
  /** How many other faults there are. */
  readonly others: number;
}

/** Shortest and longest time of a fault in milliseconds. Both sides of leases and sessions, which are seconds long, must occur. */
const durations: Readonly<Record<FaultKind, readonly [from: number, to: number]>> = {
  kill: [0, 15_000],
  pause: [200, 20_000],
  away: [500, 20_000],
  'answers lost': [100, 3_000],
  'delivered again': [0, 0],
  rebalance: [0, 0],
  emptied: [0, 0],
  damage: [0, 0],
};

/** How many processes of a kind a plan distinguishes. */
const mostOfAKind = 4;

/** How often each kind comes beside kills: most often what makes two processes believe that they own the same. */
const weights: Readonly<Record<Exclude<FaultKind, 'kill'>, number>> = {
  pause: 4,
  away: 2,
  'answers lost': 2,
  'delivered again': 1,
  rebalance: 3,
  emptied: 1,
  damage: 1,
};
const otherKinds = (Object.entries(weights) as [FaultKind, number][]).flatMap(([kind, weight]) =>
  Array.from({ length: weight }, () => kind),
);

/** A plan of chance: the same for the same seed. */
export function drawFaultPlan({ seed, overMs, kills, others }: FaultPlanSpec): FaultPlan {
  const draws = new Draws(keyOf(seed, 'fault plan'));
  const draw = (from: number, to: number): number => from + Math.floor(draws.nextUnit() * (to - from));
  const faultOf = (kind: FaultKind): Fault => {
    const targets = targetsOf[kind];
    const [shortest, longest] = durations[kind];
    return {
      atMs: draw(0, overMs),
      kind,
      target: targets[draw(0, targets.length)] as FaultTarget,
      nth: draw(0, mostOfAKind),
      forMs: draw(shortest, longest),
    };
  };
  const drawn = [
    ...Array.from({ length: kills }, () => faultOf('kill')),
    ...Array.from({ length: others }, () => faultOf(otherKinds[draw(0, otherKinds.length)] as FaultKind)),
  ];
  return drawn.sort((a, b) => a.atMs - b.atMs);
}
