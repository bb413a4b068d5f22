/** What a run came to: its tables beside those it should reach, and whether every message is accounted for. */
import type { RunRecord } from '@tietovirta/archive';
import {
  comparedTables,
  comparedTextFigures,
  summary,
  textTables,
  type ComparedTables,
  type Comparison,
  type Summary,
} from '@tietovirta/key-figures';
import { generationVersion } from '@tietovirta/messages';
import { isPublishedYear, toStored, type Scenario, type StoredScenario } from '@tietovirta/scenarios';
import type { ChangedSlice, DifferingSlice, RunResult } from './run-result.js';
import type { RunsKept } from './runs-kept.js';

/** How a run is described in its tables. */
export interface RunDescription {
  readonly id: number;
  readonly name: string;
  readonly scenario: StoredScenario;
  readonly productVersion: string;
  readonly startedAt: string;
}

/** A replay beside its recording. */
export interface Replayed {
  readonly streamHash: string;
  readonly isSame: boolean;
  readonly generation: number;
  /** What another generation made is not compared with this version's plan. */
  readonly isOfThisGeneration: boolean;
}

export interface RunReport extends Pick<
  RunResult,
  | 'ending'
  | 'planned'
  | 'sent'
  | 'counted'
  | 'setAside'
  | 'hash'
  | 'seconds'
  | 'messagesPerSecond'
  | 'peakMemoryBytes'
  | 'lag'
> {
  readonly run: RunDescription;
  /** What keeps the run. */
  readonly kept: Pick<RunsKept, 'place' | 'folder' | 'options'>;
  readonly tables: ComparedTables;
  /** Figures of the report's running text, as a table of their own. */
  readonly textFigures: ComparedTables;
  readonly summary: Summary;
  /** Compared with the published cells; otherwise with what the run was planned to count. */
  readonly isPublishedYear: boolean;
  /** planned = sent = counted + set aside. */
  readonly isBalanced: boolean;
  readonly firstDifference: DifferingSlice | undefined;
  readonly firstChange: ChangedSlice | undefined;
  /** Where the messages came from a recording: whether they are those that its manifest counted, once all were played. */
  readonly replayed: Replayed | undefined;
  /** Nothing differs and nothing vanished. */
  readonly isFine: boolean;
}

export interface Played {
  readonly result: RunResult;
  readonly run: RunRecord;
  readonly scenario: Scenario;
  readonly runs: RunsKept;
}

export function reportOf({ result, run, scenario, runs }: Played): RunReport {
  const description = describe(run, scenario);
  const isPublished = isPublishedYear(scenario);
  const replayed = replayedOf(result);
  const comparison: Comparison = {
    year: scenario.base,
    playedIn: scenario.year,
    run: description,
    totals: result.counters,
    scale: scenario.scale,
    expectedTotals: isPublished ? undefined : result.expected,
    isUncompared: replayed?.isOfThisGeneration === false && !isPublished,
  };
  const tables = comparedTables(comparison);
  const textFigures = textTable(comparison, tables);
  const compared = summary(tables, result.counters);
  const { ending, planned, sent, counted, setAside, hash, seconds, messagesPerSecond, peakMemoryBytes } = result;
  const isBalanced = planned === sent && sent === counted + setAside;
  const differing = compared.cellsDiffering + summary(textFigures).cellsDiffering;
  return {
    ...{ ending, planned, sent, counted, setAside, hash, seconds, messagesPerSecond, peakMemoryBytes },
    lag: result.lag,
    run: description,
    kept: { place: runs.place, folder: runs.folder, options: runs.options },
    tables,
    textFigures,
    summary: compared,
    isPublishedYear: isPublished,
    isBalanced,
    firstDifference: result.firstDifference,
    firstChange: result.firstChange,
    replayed,
    isFine:
      isBalanced &&
      differing === 0 &&
      result.firstDifference === undefined &&
      result.firstChange === undefined &&
      (replayed === undefined || replayed.isSame),
  };
}

function replayedOf({ ending, hash, replayed }: RunResult): Replayed | undefined {
  if (replayed === undefined || ending !== 'complete') return undefined;
  const { streamHash, generation } = replayed;
  return { streamHash, isSame: hash === streamHash, generation, isOfThisGeneration: generation === generationVersion };
}

const describe = ({ id, name, productVersion, startedAt }: RunRecord, scenario: Scenario): RunDescription => ({
  id,
  name,
  scenario: toStored(scenario),
  productVersion,
  startedAt,
});

const textTable = (comparison: Comparison, { run, year, base }: ComparedTables): ComparedTables => ({
  ...{ run, year, ...(base === undefined ? {} : { base }) },
  tables: textTables(
    comparedTextFigures(comparison).filter(
      ({ published, difference }) => difference !== null || (published.printed !== '' && base === undefined),
    ),
  ),
});
