import { UserError } from '@tietovirta/wording';

/** A run was started with this request key before. */
export class RequestKnown extends UserError {
  readonly code = 'REQUEST_KNOWN';

  constructor(readonly requestKey: string) {
    super({
      fi: `Pyynnöllä ${requestKey} on jo aloitettu ajo.`,
      en: `A run was started with the request key ${requestKey} already.`,
    });
  }
}
