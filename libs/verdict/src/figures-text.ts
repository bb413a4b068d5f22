/** Figures of a load as people read them. */
import { printCount, printedIn } from '@tietovirta/key-figures';
import { loadShape, type Scenario } from '@tietovirta/scenarios';
import type { Language } from '@tietovirta/wording';

export const countText = (count: number, lang: Language): string => printedIn(lang, printCount(Math.round(count)));

/** `0.42 ms`, `1.43 s`. */
export function millisText(ms: number, lang: Language): string {
  const text = ms < 1_000 ? `${rounded(ms)} ms` : `${rounded(ms / 1_000)} s`;
  return lang === 'fi' ? text.replace('.', ',') : text;
}

const rounded = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)); // oxfmt-ignore

/** How the messages of a scenario come: `60 x`, `500/s`, `stages 2m→500/s 5m→2000/s`, `max`. */
export function paceText({ speed, load }: Pick<Scenario, 'speed' | 'load'>): string {
  const shape = loadShape(load);
  if (shape === undefined) return typeof speed === 'number' ? `${speed} x` : speed;
  const stages = load?.stages?.map(({ duration, target }) => `${duration}→${target}/s`);
  return stages === undefined ? `${shape.stages[0]?.to ?? 0}/s` : `stages ${stages.join(' ')}`;
}
