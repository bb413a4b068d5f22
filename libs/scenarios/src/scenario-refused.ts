import { formatFault, type ScenarioFault } from './scenario-fault.js';

/** A scenario that cannot be run. Names every fault at once, so that nobody mends them one by one. */
export class ScenarioRefused extends Error {
  override readonly name = 'ScenarioRefused';
  readonly code = 'SCENARIO_REFUSED';

  /** @param what the scenario or file that was refused, e.g. `night.yaml` */
  constructor(
    readonly what: string,
    readonly faults: readonly ScenarioFault[],
  ) {
    const lines = faults.map((fault) => `  ${formatFault(fault)}`);
    super(
      [`${what} cannot be run: ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}`, ...lines].join('\n'),
    );
  }
}
