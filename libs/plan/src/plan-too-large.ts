import { formatScale, type Scale } from '@tietovirta/published';
import { UserError } from '@tietovirta/wording';

interface Need {
  readonly scale: Scale;
  readonly messageType: string;
  /** The last ordinal that the message type would have, and the last that there can be. */
  readonly last: number;
  readonly lastPossible: number;
  /** The largest whole scale at which every message type of the scenario fits. */
  readonly fittingScale: number;
}

/** A scenario with more messages of a type than ordinals can tell apart. */
export class PlanTooLarge extends UserError {
  readonly code = 'PLAN_TOO_LARGE';

  constructor(readonly need: Need) {
    const { messageType, last, lastPossible, fittingScale } = need;
    const scale = formatScale(need.scale);
    super({
      fi: `Mittakaavassa ${scale} sanomatyypin ${messageType} viimeinen järjestysnumero olisi ${last}, mutta numerot päättyvät lukuun ${lastPossible}: valitse mittakaava, joka on enintään ${fittingScale}.`,
      en: `At scale ${scale} the last ordinal of ${messageType} would be ${last}, but ordinals end at ${lastPossible}: choose a scale of at most ${fittingScale}.`,
    });
  }
}
