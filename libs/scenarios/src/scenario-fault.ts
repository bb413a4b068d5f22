/** One thing that is wrong with a scenario, with all that somebody needs to put it right. */
export interface ScenarioFault {
  /** Where: `--year` for an option, `exchanges[1]` for a setting of a file, `scenario` for the name itself. */
  readonly path: string;
  /** Line of the scenario file, from 1. */
  readonly line?: number;
  readonly problem: string;
  readonly allowed?: string;
  /** The name that was probably meant. */
  readonly nearest?: string;
}

/** A fault in one line. */
export function formatFault({ path, line, problem, allowed, nearest }: ScenarioFault): string {
  const place = line === undefined ? path : `line ${line}, ${path}`;
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `${place}: ${problem}.${meant}${allowed === undefined ? '' : ` Allowed: ${allowed}.`}`;
}
