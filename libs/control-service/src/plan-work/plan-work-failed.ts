import { UserError } from '@tietovirta/wording';

/** The thread of plans ended before it was done. The next work gets a new one. */
export class PlanWorkFailed extends UserError {
  readonly code = 'PLAN_WORK_FAILED';

  constructor(cause: Error) {
    super(
      {
        fi: 'Suunnitelman laskeminen keskeytyi palvelimessa.',
        en: 'Working out the plan was cut short in the server.',
      },
      {
        fi: 'Yritä uudelleen; pienempi skenaario vaatii vähemmän muistia.',
        en: 'Try again; a smaller scenario needs less memory.',
      },
      { cause },
    );
  }
}
