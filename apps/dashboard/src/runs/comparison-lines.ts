/** The lines of a comparison: what the contract leaves open is told as it is. Pure. */
import type { ComparisonView } from '@tietovirta/control-contract';
import type { Formats } from '../format/formats.js';
import { scaleText } from './run-form.js';

export interface Pair {
  readonly first: unknown;
  readonly second: unknown;
}

/** Counts, hash and speed; memory in millions of bytes. */
export const comparedFigures = ({ counts, hash, rates }: ComparisonView): readonly (readonly [string, Pair])[] => [
  ...Object.entries(counts),
  ['hash', hash],
  ...Object.entries(rates).map(([key, pair]) => [key, key.endsWith('Bytes') ? inMillions(pair) : pair] as const),
];

const inMillions = ({ first, second }: Pair): Pair => ({ first: Number(first) / 1e6, second: Number(second) / 1e6 });

export function valueText(value: unknown, formats: Formats): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number')
    return Math.abs(value) < 100 && !Number.isInteger(value) ? formats.decimal(value) : formats.count(value);
  // Of a hash, as much as tells two apart.
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 16) : value;
  if (hasPrinted(value)) return formats.printed(value.printed);
  return Array.isArray(value) ? value.join(', ') : (scaleText(value) ?? JSON.stringify(value));
}

const hasPrinted = (value: unknown): value is { readonly printed: string } =>
  typeof value === 'object' && value !== null && 'printed' in value && typeof value.printed === 'string';
