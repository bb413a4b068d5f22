import { allowedText, both, didYouMean, type Label } from '@tietovirta/wording';

/** Where something is wrong. */
export interface FaultPlace {
  /** `--year` for an option, `exchanges[1]` for a setting of a file, `scenario` for the name itself. */
  readonly path: string;
  /** Of the scenario file, from 1: both or none. */
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong with a scenario, with all that somebody needs to put it right. */
export interface ScenarioFault extends FaultPlace {
  readonly problem: Label;
  readonly allowed?: Label;
  /** The name that was probably meant. */
  readonly nearest?: string;
}

/** A fault in one line. */
export function formatFault({ path, line, column, problem, allowed, nearest }: ScenarioFault): Label {
  const words: Label = { fi: `rivi ${line}, sarake ${column}`, en: `line ${line}, column ${column}` };
  return both((lang) => {
    const place = line === undefined ? path : `${words[lang]}, ${path}`;
    return `${place}: ${problem[lang]}.${didYouMean(nearest)[lang]}${allowedText(allowed)[lang]}`;
  });
}

/** As a reader meets them: from the top of the file to its end, line by line; what stands in no line keeps its place behind. */
export const inOrderOfLines = (faults: readonly ScenarioFault[]): readonly ScenarioFault[] =>
  faults.toSorted(
    (one, other) =>
      (one.line ?? Infinity) - (other.line ?? Infinity) || (one.column ?? Infinity) - (other.column ?? Infinity) || 0,
  );
