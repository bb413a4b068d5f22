/** `tietovirta runs show`: everything the archive keeps of one run but its tables. */
import type { RunRecord } from '@tietovirta/archive';
import { exchanges } from '@tietovirta/exchanges';
import { printCount, printedIn, type Language } from '@tietovirta/key-figures';
import { formatScale } from '@tietovirta/published';
import type { Scenario } from '@tietovirta/scenarios';
import { alignColumns } from '../cli/columns.js';
import type { Terminal } from '../cli/terminal.js';
import { runWords } from './run-words.js';
import type { RunsOptions } from './runs-options.js';
import { findRun, withRuns } from './with-runs.js';

export async function showRun(reference: number | 'last', options: RunsOptions, terminal: Terminal): Promise<void> {
  const { json, lang } = options;
  const { run, place } = await withRuns(options, terminal, async (runs) => ({
    run: await findRun(runs, reference),
    place: runs.options,
  }));
  terminal.out.write(json === true ? `${JSON.stringify(run, null, 2)}\n` : runText(run, place, lang));
}

function runText(run: RunRecord, place: string, lang: Language): string {
  const words = runWords[lang];
  const { from, to, scale, seed, exchanges: chosen, wire } = run.scenario as Scenario & { readonly wire?: string };
  const isUnfinished = run.status !== 'finished' && run.status !== 'differing';
  const lines: string[][] = [
    [words.statusOf, place.includes('kafka') && run.status === 'running' ? words.running : words.status[run.status]],
    [words.window, `${from} – ${to}`],
    [words.exchanges, chosen.length === exchanges.length ? words.allExchanges : chosen.join(', ')],
    [words.scale, formatScale(scale)],
    [words.seed, `${seed}`],
    ...(wire === undefined ? [] : [[words.wire, wire]]),
    [words.started, run.startedAt],
    ...outcomeLines(run, lang),
    [words.version, run.productVersion],
    isUnfinished
      ? [words.resume, `tietovirta run --resume ${run.id}${place}`]
      : [words.tables, `tietovirta tables --run ${run.id}${place}`],
  ];
  return `${[`${run.id}  ${run.name}`, ...alignColumns(lines, ['left', 'left']).map((line) => `  ${line}`)].join('\n')}\n`;
}

function outcomeLines({ outcome }: RunRecord, lang: Language): string[][] {
  if (outcome === undefined) return [];
  const words = runWords[lang];
  const count = (value: number): string => printedIn(lang, printCount(Math.round(value)));
  return [
    [words.finished, outcome.finishedAt],
    ...(outcome.failure === undefined ? [] : [[words.failure, outcome.failure]]),
    [words.planned, count(outcome.planned)],
    [words.sent, count(outcome.sent)],
    [words.counted, count(outcome.counted)],
    [words.setAside, count(outcome.setAside)],
    [words.compared, count(outcome.cellsCompared)],
    [words.differing, count(outcome.cellsDiffering)],
    [words.hash, outcome.hash],
    [words.rate, count(outcome.messagesPerSecond)],
    [words.memory, `${count(outcome.peakMemoryBytes / 1e6)} MB`],
    [words.seconds, printedIn(lang, outcome.seconds.toFixed(1).replace('.', ','))],
  ];
}
