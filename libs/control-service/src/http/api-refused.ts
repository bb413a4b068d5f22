import type { Fault } from '@tietovirta/control-contract';
import { UserError, type Label } from '@tietovirta/wording';

/** Which refusal of the API it is; the last part of the `type` of its problem. */
export type Refusal =
  | 'bad-input'
  | 'unknown-run'
  | 'unknown-load'
  | 'not-ended'
  | 'run-busy'
  | 'run-ended'
  | 'run-played'
  | 'not-played'
  | 'no-pace'
  | 'pace-asked'
  | 'unconfirmed'
  | 'key-of-other'
  | 'letters-changed'
  | 'nothing-kept'
  | 'too-deep'
  | 'too-many-changes'
  | 'no-token'
  | 'token-unknown'
  | 'token-expired'
  | 'too-many-guesses'
  | 'role-too-small'
  | 'no-place'
  | 'foreign-host'
  | 'foreign-site'
  | 'read-only';

const statusOf: Readonly<Record<Refusal, number>> = {
  'bad-input': 400,
  'unknown-run': 404,
  'unknown-load': 404,
  'not-ended': 409,
  'run-busy': 409,
  'run-ended': 409,
  'run-played': 409,
  'not-played': 409,
  'no-pace': 409,
  'pace-asked': 409,
  unconfirmed: 409,
  'key-of-other': 422,
  'letters-changed': 409,
  'nothing-kept': 409,
  'too-deep': 400,
  'too-many-changes': 429,
  'no-token': 401,
  'token-unknown': 401,
  'token-expired': 401,
  'too-many-guesses': 429,
  'role-too-small': 403,
  'no-place': 503,
  'foreign-host': 421,
  'foreign-site': 403,
  'read-only': 403,
};

/** A request that is not done, with everything that is wrong with it. */
export class ApiRefused extends UserError {
  readonly code = 'API_REFUSED';
  readonly status: number;

  constructor(
    readonly refusal: Refusal,
    says: Label,
    advice?: Label,
    /** By the language of the answer. */
    readonly faults: (lang: keyof Label) => readonly Fault[] = () => [],
  ) {
    super(says, advice);
    this.status = statusOf[refusal];
  }
}
