/** `tietovirta runs diff`: which cells, counts, hashes and rates of two runs differ. */
import type { RunOutcome, RunRecord } from '@tietovirta/archive';
import { printCount, printedIn, type Cell, type Language } from '@tietovirta/key-figures';
import { BadInput } from '../cli/bad-input.js';
import { alignColumns } from '../cli/columns.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { PlacedReference } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { type Pair, type RunDifference, type RunsKept, runDifference } from '@tietovirta/runs';
import { jsonText } from '@tietovirta/wording';
import { goOnWith } from './go-on-with.js';
import { runWords } from './run-words.js';
import type { RunsOptions } from './runs-options.js';
import { findRun, withRuns } from './with-runs.js';

type Reference = PlacedReference;
type Ended = RunRecord & { readonly outcome: RunOutcome };

export async function diffRuns(
  first: Reference,
  second: Reference,
  options: RunsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { json, lang } = options;
  const [one, other] = await bothRuns(first, second, options, terminal);
  const difference = runDifference(one, other);
  const names = [first, second].map(({ on }, i) => `${on === undefined ? '' : `${on}:`}${[one, other][i]?.id ?? ''}`);
  terminal.out.write(json === true ? jsonText(difference) : differenceText(difference, names, lang));
  return difference.isSame ? exitCode.fine : exitCode.differs;
}

/** Opens what keeps them once when it keeps both. */
async function bothRuns(
  first: Reference,
  second: Reference,
  options: RunsOptions,
  terminal: Terminal,
): Promise<readonly [Ended, Ended]> {
  const [on, otherOn] = [first.on ?? options.on, second.on ?? options.on];
  const find = async (runs: RunsKept, { run }: Reference): Promise<Ended> =>
    ended(await findRun(runs, run), runs.options);
  return withRuns({ ...options, on }, terminal, async (runs) => [
    await find(runs, first),
    on === otherOn
      ? await find(runs, second)
      : await withRuns({ ...options, on: otherOn }, terminal, (others) => find(others, second)),
  ]);
}

function ended(run: RunRecord, place: string): Ended {
  const { outcome } = run;
  if (outcome !== undefined && outcome.tables !== null) return { ...run, outcome };
  throw new BadInput(
    {
      fi: `Ajoa ${run.id} ei ajettu loppuun: sitä ei voi verrata.`,
      en: `Run ${run.id} was not played to its end: it cannot be compared.`,
    },
    goOnWith(run.id, place),
  );
}

function differenceText(difference: RunDifference, names: readonly string[], lang: Language): string {
  const words = runWords[lang];
  const { settings, cells, counts, hash, rates, isSame } = difference;
  const number = (value: number): string => printedIn(lang, printCount(Math.round(value)));
  const cellText = (cell: Cell | null): string => (cell === null ? '' : printedIn(lang, cell.printed));
  const pairOf = <Value>(name: string, pair: Pair<Value>, print: (value: Value) => string): string[] => [
    name,
    print(pair.first),
    print(pair.second),
  ];
  const rows = [
    ['', ...names],
    ...cells.map(({ row, ...pair }) => pairOf(row, pair, cellText)),
    ...Object.entries(counts).map(([key, pair]) =>
      pairOf(words[key as 'planned' | 'sent' | 'counted' | 'setAside'], pair, number),
    ),
    pairOf(words.hash, hash, (value) => value.slice(0, 16)),
    pairOf(words.rate, rates.messagesPerSecond, number),
    pairOf(words.seconds, rates.seconds, (value) => printedIn(lang, value.toFixed(1).replace('.', ','))),
    pairOf(words.memory, rates.peakMemoryBytes, (value) => `${number(value / 1e6)} MB`),
  ];
  const other = Object.entries(settings).map(
    ([key, pair]) => `  ${key}: ${JSON.stringify(pair.first)} / ${JSON.stringify(pair.second)}`,
  );
  return `${[
    isSame ? words.same : words.differ,
    ...(other.length === 0 ? [] : [words.otherScenario, ...other]),
    ...alignColumns(rows, ['left', 'right', 'right']),
  ].join('\n')}\n`;
}
