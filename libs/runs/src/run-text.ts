/** Everything the archive keeps of one run but its tables, for people. */
import type { RunRecord } from '@tietovirta/archive';
import type { Fact, Language } from '@tietovirta/key-figures';
import { alignColumns } from '@tietovirta/wording';
import { outcomeLines, scenarioLines } from './run-lines.js';
import { runWords } from './run-words.js';

/** @param place options that lead to what keeps the run */
export function runText(run: RunRecord, place: string, lang: Language): string {
  const words = runWords[lang];
  const isUnfinished = run.status !== 'finished' && run.status !== 'differing';
  const status = place.includes('kafka') && run.status === 'running' ? words.running : words.status[run.status];
  const facts: readonly Fact[] = [
    { name: words.statusOf, value: status },
    ...scenarioLines(run, lang),
    ...(run.outcome === undefined ? [] : outcomeLines(run.outcome, lang)),
    isUnfinished
      ? { name: words.resume, value: `tietovirta run --resume ${run.id}${place}` }
      : { name: words.tables, value: `tietovirta tables --run ${run.id}${place}` },
  ];
  const lines = alignColumns(
    facts.map(({ name, value }) => [name, value]),
    ['left', 'left'],
  );
  return `${[`${run.id}  ${run.name}`, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}
