import { both, faultCount, UserError, type Label } from '@tietovirta/wording';
import { formatFault, inOrderOfLines, type ScenarioFault } from './scenario-fault.js';

/** A scenario that cannot be run. Names every fault at once, so that nobody mends them one by one. */
export class ScenarioRefused extends UserError {
  readonly code = 'SCENARIO_REFUSED';
  /** In the order of their lines. */
  readonly faults: readonly ScenarioFault[];

  /** @param what the scenario or file that was refused, e.g. `night.yaml`; or a subject in words, Finnish in the partitive */
  constructor(
    readonly what: string | Label,
    faults: readonly ScenarioFault[],
  ) {
    const sorted = inOrderOfLines(faults);
    const count = faultCount(faults.length);
    const subject = typeof what === 'string' ? { fi: `Skenaariota ${what}`, en: what } : what;
    const first = { fi: `${subject.fi} ei voi ajaa: ${count.fi}`, en: `${subject.en} cannot be run: ${count.en}` };
    super(both((lang) => [first[lang], ...sorted.map((fault) => `  ${formatFault(fault)[lang]}`)].join('\n')));
    this.faults = sorted;
  }
}
