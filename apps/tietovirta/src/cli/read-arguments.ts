/** Readers of single arguments, for commander; each refuses with what is allowed. */
import { reportYears, type ReportYear } from '@tietovirta/published';
import { InvalidArgumentError } from 'commander';
import type { Place } from './place-options.js';

export type Language = 'fi' | 'en';

/** Options that every command has. */
export interface GlobalOptions {
  readonly lang: Language;
  readonly json?: boolean;
  readonly debug?: boolean;
}

/** One of a few words; a beginning of one word alone is near enough to be suggested. */
export const oneOf =
  <const Name extends string>(noun: string, names: readonly Name[]) =>
  (typed: string): Name => {
    const found = names.find((name) => name === typed);
    if (found !== undefined) return found;
    const near = names.filter((name) => typed !== '' && (name.startsWith(typed) || typed.startsWith(name)));
    const meant = near.length === 1 ? ` Did you mean ${near[0] ?? ''}?` : '';
    throw new InvalidArgumentError(`"${typed}" is no ${noun}.${meant} Allowed: ${names.join(', ')}.`);
  };

/** What `--year` means. */
export const yearHelp = `year of the report: ${reportYears.join(' or ')}`;

/** A year that the report prints. */
export const reportYear = (typed: string): ReportYear => {
  const found = oneOf('year of the report', reportYears.map(String))(typed);
  return reportYears.find((year) => `${year}` === found) as ReportYear;
};

/** A whole number within bounds. */
export const wholeNumber =
  (from: number, to: number) =>
  (typed: string): number => {
    const number = Number(typed);
    if (/^\d+$/.test(typed) && number >= from && number <= to) return number;
    throw new InvalidArgumentError(`"${typed}" is not a whole number from ${from} to ${to}.`);
  };

/** A number of seconds. */
export const secondsFrom =
  (least: number, most: number) =>
  (typed: string): number => {
    const number = Number(typed);
    if (/^\d+(\.\d+)?$/.test(typed) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`"${typed}" is not a number of seconds from ${least} to ${most}.`);
  };

/** A run, and where it is kept when that was said. */
export interface PlacedReference {
  readonly on?: Place;
  readonly run: number | 'last';
}

/** A run by its number or `last`, with the place before it where that matters: `kafka:7`. */
export const placedReference = (typed: string): PlacedReference => {
  const [, on, run] = /^(?:(embedded|kafka):)?(.*)$/.exec(typed) ?? [];
  return { ...(on === undefined ? {} : { on: on as Place }), run: runReference(run ?? '') };
};

/** A run by its number, or the last one. */
export const runReference = (typed: string): number | 'last' => {
  if (typed === 'last') return 'last';
  if (/^[1-9]\d{0,8}$/.test(typed)) return Number(typed);
  throw new InvalidArgumentError(`"${typed}" is no run. Allowed: a number such as 7, or last.`);
};
