/** `tietovirta runs show`: everything the archive keeps of one run but its tables. */
import type { RunRecord } from '@tietovirta/archive';
import type { Fact, Language } from '@tietovirta/key-figures';
import { jsonText } from '@tietovirta/wording';
import { alignColumns } from '../cli/columns.js';
import type { Terminal } from '../cli/terminal.js';
import { outcomeLines, scenarioLines } from './run-lines.js';
import { runWords } from './run-words.js';
import type { RunsOptions } from './runs-options.js';
import { findRun, withRuns } from './with-runs.js';

export async function showRun(reference: number | 'last', options: RunsOptions, terminal: Terminal): Promise<void> {
  const { json, lang } = options;
  const { run, place } = await withRuns(options, terminal, async (runs) => ({
    run: await findRun(runs, reference),
    place: runs.options,
  }));
  terminal.out.write(json === true ? jsonText(run) : runText(run, place, lang));
}

function runText(run: RunRecord, place: string, lang: Language): string {
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
