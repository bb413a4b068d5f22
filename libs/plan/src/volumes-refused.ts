import { both, faultCount, UserError, type Label } from '@tietovirta/wording';

/** Volumes of a scenario that cannot be planned together. Names every fault at once. */
export class VolumesRefused extends UserError {
  readonly code = 'VOLUMES_REFUSED';

  constructor(readonly faults: readonly Label[]) {
    const count = faultCount(faults.length);
    const first = {
      fi: `Skenaarion määriä ei voi suunnitella: ${count.fi}`,
      en: `The volumes of the scenario cannot be planned: ${count.en}`,
    };
    super(both((lang) => [first[lang], ...faults.map((fault) => `  ${fault[lang]}`)].join('\n')));
  }
}
