import type { Fault, FaultPlan } from './fault-plan.js';

/**
 * What a run must come to. In every case no cell is wrong: planned = sent = counted + set aside, or the run says that it failed, and
 * is complete once it is resumed.
 * - `complete`: everything that was planned is counted, and the hash of the stream is the one of an undisturbed run.
 * - `set aside`: complete, but for messages that were damaged, which are set aside, unless they came again undamaged.
 * - `failed`: it ends as failed, with the reason and what to do.
 */
export type Prediction = 'complete' | 'set aside' | 'failed';

/** How long a run waits. */
export interface PredictionLimits {
  /** Milliseconds without anything sent or counted after which a run is given up. */
  readonly giveUpMs: number;
}

/** What a fault comes to by itself. */
export function predictedOf({ kind, forMs }: Fault, { giveUpMs }: PredictionLimits): Prediction {
  if (kind === 'damage') return 'set aside';
  const isHeldUp = kind === 'away' || kind === 'kill' || kind === 'pause' || kind === 'answers lost';
  return isHeldUp && forMs > giveUpMs ? 'failed' : 'complete';
}

/** What all faults of a plan come to together: the worst of them. */
export function predictedOfPlan(plan: FaultPlan, limits: PredictionLimits): Prediction {
  const each = plan.map((fault) => predictedOf(fault, limits));
  return each.find((one) => one === 'failed') ?? each.find((one) => one === 'set aside') ?? 'complete';
}
