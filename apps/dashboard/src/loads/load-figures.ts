/** Figures of a load as people read them. Pure. */
import type { LoadReportView } from '@tietovirta/control-contract';
import type { Formats } from '../format/formats.js';

type Curves = LoadReportView['curves'];

/** Messages a second. */
export const aSecond = ({ values, seconds }: Curves['sent']): readonly number[] =>
  values.map((value) => value / seconds);

/** The planned rate at the points of the sent one: where a point of that stands for more seconds, those of this are joined. */
export function plannedLike({ planned, sent }: Curves): readonly number[] {
  const each = Math.max(1, Math.round(sent.seconds / planned.seconds));
  return Array.from({ length: sent.values.length }, (_, at) => {
    const joined = planned.values.slice(at * each, (at + 1) * each);
    return joined.reduce((sum, value) => sum + value, 0) / (each * planned.seconds);
  });
}

/** Milliseconds below a second, seconds from there on. */
export const millisText = (ms: number, { decimal, count }: Formats): string =>
  ms < 1000 ? `${ms < 10 ? decimal(ms) : count(ms)} ms` : `${decimal(ms / 1000)} s`;

export function valueText({ value, unit }: LoadReportView['verdicts'][number], formats: Formats): string {
  if (value === null) return '–';
  return unit === 'ms' ? millisText(value, formats) : formats.count(value);
}
