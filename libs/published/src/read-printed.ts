/**
 * Reads what a printed cell says. Six kinds, because a rounded cell, a range, a dash and a blank are four different
 * ways of not giving a count, and none of them is zero. A cell in any other form is refused as a typing error.
 */
import { FigureRefused } from './figure-refused.js';

export type PrintedUnit = 'million' | 'billion';

export type PrintedValue =
  | { readonly kind: 'integer'; readonly value: number }
  | {
      readonly kind: 'rounded';
      readonly value: number;
      readonly unit: PrintedUnit;
      readonly decimals: number;
      /** `lähes`: below the value, which it rounds to. */
      readonly isNearly?: true;
      /** Absent for a count. */
      readonly of?: 'euros' | 'persons';
    }
  | {
      readonly kind: 'range';
      readonly from: number;
      readonly to: number;
      readonly unit: PrintedUnit;
      readonly decimals: number;
    }
  | { readonly kind: 'percent'; readonly value: number }
  /** `-`: the report says that there is no figure. */
  | { readonly kind: 'unavailable' }
  /** Nothing printed: the report says nothing. */
  | { readonly kind: 'blank' };

const integerForm = /^\d{1,3}(?: \d{3})*$/;
const percentForm = /^(\d{1,3}) %$/;
// The report writes the abbreviation with and without its full stop.
// Words of its running text, "lähes viisi miljoonaa", are kept as a cell would print them.
const roundedForm =
  /^(lähes (?=\d+ milj\.$))?(\d+)(?:,(\d+))?(?:\u2013(\d+)(?:,(\d+))?)? (milj|mrd)\.?(?: (eur|hlöä))?$/;

const unitWords: Readonly<Record<string, 'euros' | 'persons'>> = { eur: 'euros', hlöä: 'persons' };
const units = { milj: { unit: 'million', size: 1_000_000 }, mrd: { unit: 'billion', size: 1_000_000_000 } } as const;

/** @throws FigureRefused when the cell has no form that the report uses */
export function readPrinted(printed: string): PrintedValue {
  if (printed === '') return { kind: 'blank' };
  if (printed === '-') return { kind: 'unavailable' };
  if (integerForm.test(printed)) return { kind: 'integer', value: Number(printed.replaceAll(' ', '')) };
  const percent = percentForm.exec(printed);
  if (percent) return { kind: 'percent', value: Number(percent[1]) };
  return readRounded(printed);
}

function readRounded(printed: string): PrintedValue {
  const [, nearly, whole, fraction = '', toWhole, toFraction = '', abbreviation, unitWord] =
    roundedForm.exec(printed) ?? [];
  if (whole === undefined || (abbreviation !== 'milj' && abbreviation !== 'mrd'))
    throw new FigureRefused('CELL_UNREADABLE', `no form of the report's cells: "${printed}"`);
  const { unit, size } = units[abbreviation];
  const decimals = fraction.length;
  const from = inUnits(whole, fraction, size);
  if (toWhole === undefined)
    return {
      kind: 'rounded',
      value: from,
      unit,
      decimals,
      ...(nearly !== undefined && { isNearly: true }),
      ...(unitWord !== undefined && { of: unitWords[unitWord] }),
    };
  return { kind: 'range', from, to: inUnits(toWhole, toFraction, size), unit, decimals };
}

/** Whole numbers all the way: 7,3 milj. is 73 x 1 000 000 / 10, which floating point gives exactly; 7.3 x 1e6 may not. */
const inUnits = (whole: string, fraction: string, size: number): number =>
  (Number(whole + fraction) * size) / 10 ** fraction.length;
