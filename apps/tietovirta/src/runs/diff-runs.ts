/** `tietovirta runs diff`: which cells, counts, hashes and rates of two runs differ. */
import type { RunOutcome, RunRecord } from '@tietovirta/archive';
import { printCount, printedIn, type Cell, type Language } from '@tietovirta/key-figures';
import { BadInput } from '../cli/bad-input.js';
import { alignColumns } from '../cli/columns.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { Terminal } from '../cli/terminal.js';
import { findRun, withStore } from './open-existing-store.js';
import { runDifference, type Pair, type RunDifference } from './run-difference.js';
import { runWords } from './run-words.js';
import type { RunsOptions } from './runs-options.js';

type Reference = number | 'last';

export async function diffRuns(
  first: Reference,
  second: Reference,
  { store: folder, json, lang }: RunsOptions,
  { out, ...terminal }: Terminal,
): Promise<ExitCode> {
  const [one, other] = await withStore(
    folder,
    { out, ...terminal },
    async (store) => [ended(await findRun(store, first)), ended(await findRun(store, second))] as const,
  );
  const difference = runDifference(one, other);
  out.write(json === true ? `${JSON.stringify(difference, null, 2)}\n` : differenceText(difference, lang));
  return difference.isSame ? exitCode.fine : exitCode.differs;
}

function ended(run: RunRecord): RunRecord & { readonly outcome: RunOutcome } {
  const { outcome } = run;
  if (outcome !== undefined && outcome.tables !== null) return { ...run, outcome };
  throw new BadInput(
    `Run ${run.id} was not played to its end: it cannot be compared.`,
    `"tietovirta run --resume ${run.id}" goes on with it.`,
  );
}

function differenceText(difference: RunDifference, lang: Language): string {
  const words = runWords[lang];
  const { first, second, settings, cells, counts, hash, rates, isSame } = difference;
  const number = (value: number): string => printedIn(lang, printCount(Math.round(value)));
  const cellText = (cell: Cell | null): string => (cell === null ? '' : printedIn(lang, cell.printed));
  const pairOf = <Value>(name: string, pair: Pair<Value>, print: (value: Value) => string): string[] => [
    name,
    print(pair.first),
    print(pair.second),
  ];
  const rows = [
    ['', `${first}`, `${second}`],
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
