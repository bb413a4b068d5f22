/** What a server and its thread of plans tell each other. */
import type { UserErrorTexts } from '@tietovirta/wording';
import type { PlanJob, PlanJobs } from './plan-work.js';

/** Given to the thread when it starts, so that it knows what it is for. */
export interface PlanThreadOrder {
  readonly kind: 'plans';
}

export type ToPlanThread = {
  readonly [Job in PlanJob]: { readonly nth: number; readonly job: Job; readonly asked: PlanJobs[Job]['asked'] };
}[PlanJob];

export type FromPlanThread =
  | { readonly nth: number; readonly kind: 'done'; readonly done: PlanJobs[PlanJob]['done'] }
  | { readonly nth: number; readonly kind: 'failed'; readonly failure: PassedFailure };

/** An error on its way between threads, which keeps its fields and loses its class. */
export interface PassedFailure extends Partial<UserErrorTexts> {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
}
