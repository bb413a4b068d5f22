import { UserError } from '@tietovirta/wording';

/** Asked for the plan of what there is none of. Its advice says what has one. */
export class PlanRefused extends UserError {
  readonly code = 'PLAN_REFUSED';
}
