/** Readers of single arguments, for commander; each refuses with what is allowed, in the language of the user. */
import { reportYears, tableChoices, type ReportYear } from '@tietovirta/published';
import { allowedText, didYouMean, same, type Label, type Language } from '@tietovirta/wording';
import { InvalidArgumentError } from 'commander';
import type { Place } from './place-options.js';

export type { Language };

/** Options that every command has. */
export interface GlobalOptions {
  readonly lang: Language;
  readonly json?: boolean;
  readonly debug?: boolean;
}

/** A run, and where it is kept when that was said. */
export interface PlacedReference {
  readonly on?: Place;
  readonly run: number | 'last';
}

/** What is compared: a run, or the report of a load in a file. */
export type Comparand = PlacedReference | { readonly report: string };

export interface ArgumentReaders {
  /** One of a few words; a beginning of one word alone is near enough to be suggested. */
  readonly oneOf: <const Name extends string>(
    refusal: (typed: string) => Label,
    names: readonly Name[],
  ) => (typed: string) => Name;
  /** A whole number within bounds. */
  readonly wholeNumber: (from: number, to: number) => (typed: string) => number;
  /** A year that the report prints. */
  readonly reportYear: (typed: string) => ReportYear;
  /** Sections and tables of the report, with commas between them. */
  readonly tables: (typed: string) => readonly string[];
  /** A number of seconds. */
  readonly secondsFrom: (least: number, most: number) => (typed: string) => number;
  /** A run by its number, or the last one. */
  readonly runReference: (typed: string) => number | 'last';
  /** A run by its number or `last`, with the place before it where that matters: `kafka:7`. */
  readonly placedReference: (typed: string) => PlacedReference;
  /** The same, or a file that ends in .json. */
  readonly comparand: (typed: string) => Comparand;
  readonly refuse: (...why: readonly Label[]) => never;
}

export function argumentReaders(say: (text: Label) => string): ArgumentReaders {
  const refuse = (...why: readonly Label[]): never => {
    throw new InvalidArgumentError(why.map(say).join(''));
  };
  const runReference = (typed: string): number | 'last' => {
    if (typed === 'last') return 'last';
    if (/^[1-9]\d{0,8}$/.test(typed)) return Number(typed);
    return refuse({
      fi: `"${typed}" ei ole ajo. Sallittu: numero kuten 7, tai last.`,
      en: `"${typed}" is no run. Allowed: a number such as 7, or last.`,
    });
  };
  const oneOf: ArgumentReaders['oneOf'] = (refusal, names) => (typed) => {
    const found = names.find((name) => name === typed);
    if (found !== undefined) return found;
    const near = names.filter((name) => typed !== '' && (name.startsWith(typed) || typed.startsWith(name)));
    return refuse(
      refusal(typed),
      didYouMean(near.length === 1 ? near[0] : undefined),
      allowedText(same(names.join(', '))),
    );
  };
  const placedReference = (typed: string): PlacedReference => {
    const [, on, run] = /^(?:(embedded|kafka):)?(.*)$/.exec(typed) ?? [];
    return { on: on as Place | undefined, run: runReference(run ?? '') };
  };
  return {
    refuse,
    placedReference,
    comparand: (typed) => (typed.endsWith('.json') ? { report: typed } : placedReference(typed)),
    runReference,
    oneOf,
    reportYear: (typed) => {
      const noYear = (): Label => ({
        fi: `Raportissa ei ole vuotta "${typed}".`,
        en: `"${typed}" is no year of the report.`,
      });
      const found = oneOf(noYear, reportYears.map(String))(typed);
      return reportYears.find((year) => `${year}` === found) as ReportYear;
    },
    tables: (typed) => {
      const names = typed.split(',').map((name) => name.trim());
      const unknown = names.filter((name) => !tableChoices.includes(name)).map((name) => `"${name}"`);
      if (unknown.length === 0) return names;
      const all = unknown.join(', ');
      return refuse(
        { fi: `Raportissa ei ole osaa eikä taulukkoa ${all}.`, en: `The report has no section or table ${all}.` },
        allowedText(same(tableChoices.join(', '))),
      );
    },
    wholeNumber: (from, to) => (typed) => {
      const number = Number(typed);
      if (/^\d+$/.test(typed) && number >= from && number <= to) return number;
      return refuse({
        fi: `"${typed}" ei ole kokonaisluku väliltä ${from}–${to}.`,
        en: `"${typed}" is not a whole number from ${from} to ${to}.`,
      });
    },
    secondsFrom: (least, most) => (typed) => {
      const number = Number(typed);
      if (/^\d+(\.\d+)?$/.test(typed) && number >= least && number <= most) return number;
      return refuse({
        fi: `"${typed}" ei ole sekuntimäärä väliltä ${least}–${most}.`,
        en: `"${typed}" is not a number of seconds from ${least} to ${most}.`,
      });
    },
  };
}

export const noFormat = (typed: string): Label => ({
  fi: `Muotoa "${typed}" ei ole.`,
  en: `"${typed}" is no format.`,
});
