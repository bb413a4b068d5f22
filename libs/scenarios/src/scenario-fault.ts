import { allowedText, both, didYouMean, type Label } from '@tietovirta/wording';

/** One thing that is wrong with a scenario, with all that somebody needs to put it right. */
export interface ScenarioFault {
  /** Where: `--year` for an option, `exchanges[1]` for a setting of a file, `scenario` for the name itself. */
  readonly path: string;
  /** Line of the scenario file, from 1. */
  readonly line?: number;
  readonly problem: Label;
  readonly allowed?: Label;
  /** The name that was probably meant. */
  readonly nearest?: string;
}

/** A fault in one line. */
export function formatFault({ path, line, problem, allowed, nearest }: ScenarioFault): Label {
  const lineWord: Label = { fi: 'rivi', en: 'line' };
  return both((lang) => {
    const place = line === undefined ? path : `${lineWord[lang]} ${line}, ${path}`;
    return `${place}: ${problem[lang]}.${didYouMean(nearest)[lang]}${allowedText(allowed)[lang]}`;
  });
}

/** As a reader meets them: from the top of the file to its end; what stands in no line keeps its place behind. */
export const inOrderOfLines = (faults: readonly ScenarioFault[]): readonly ScenarioFault[] =>
  [...faults].sort((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity) || 0);
