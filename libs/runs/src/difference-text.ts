/** What differs between two runs, for people. */
import { printCount, printedIn, type Cell, type Language } from '@tietovirta/key-figures';
import { alignColumns } from '@tietovirta/wording';
import type { Pair, RunDifference } from './run-difference.js';
import { runWords } from './run-words.js';

/** @param names how the two were named */
export function differenceText(difference: RunDifference, names: readonly string[], lang: Language): string {
  const words = runWords[lang];
  const { settings, generations, cells, counts, hash, rates, isSame } = difference;
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
    ...(generations.first === generations.second ? [] : [words.otherGeneration(generations.first, generations.second)]),
    ...(other.length === 0 ? [] : [words.otherScenario, ...other]),
    ...alignColumns(rows, ['left', 'right', 'right']),
  ].join('\n')}\n`;
}
