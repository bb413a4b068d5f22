/** A run's result for people and for machines: the compared tables, then the reconciliation. */
import { reasonIn, type DeadLetter } from '@tietovirta/counting';
import {
  formatTables,
  onlyTables,
  printCount,
  printedIn,
  summary,
  type Language,
  type TableOptions,
} from '@tietovirta/key-figures';
import { jsonText } from '@tietovirta/wording';
import { otherGeneration } from './other-generation.js';
import { reportWords } from './report-words.js';
import type { RunReport } from './run-report.js';

export interface ReportTextOptions extends Pick<TableOptions, 'rows' | 'howToSeeAll'> {
  readonly lang: Language;
  readonly colour: boolean;
  /** Characters that fit in a line. */
  readonly width: number;
  /** Sections or tables of the report that are shown; all when absent. */
  readonly tables?: readonly string[];
}

export function reportText(report: RunReport, deadLetters: readonly DeadLetter[], options: ReportTextOptions): string {
  const tables = { ...report.tables, tables: [...report.tables.tables, ...report.textFigures.tables] };
  return [
    formatTables('text', onlyTables(tables, options.tables), options),
    reconciliation(report, deadLetters, options.lang),
  ].join('\n');
}

/** The customer's shape: the tables, then what was planned, sent and counted. */
export function reportJson(report: RunReport): string {
  const { tables, planned, sent, counted, setAside, hash, seconds, messagesPerSecond, peakMemoryBytes } = report;
  const { cellsCompared, cellsDiffering } = report.summary;
  const facts = { planned, sent, counted, setAside, hash, seconds, messagesPerSecond, peakMemoryBytes };
  const textFigures = report.textFigures.tables.flatMap(({ rows }) => rows);
  const { ending, firstDifference = null, firstChange } = report;
  const { records, seconds: behind } = report.lag ?? {};
  const lag = { lag: records, lateness: behind };
  const more = {
    cellsCompared,
    cellsDiffering,
    ending,
    firstDifference,
    firstChange,
    textFigures,
    ...replayedFacts(report),
  };
  return jsonText({ ...tables, ...facts, ...lag, ...more });
}

/** Only of replays: other documents stay as they are. */
const replayedFacts = ({ replayed }: RunReport): Partial<Pick<RunReport, 'replayed'>> =>
  replayed === undefined ? {} : { replayed };

/** What is said beside the results: how to go on with a run that was stopped, and what is wrong with a replay. */
export function closingText(report: RunReport, lang: Language): string {
  if (report.ending === 'stopped') return stoppedText(report, lang);
  const { hash, replayed } = report;
  return replayed === undefined || replayed.isSame
    ? ''
    : `${reportWords[lang].replayDiffers(hash, replayed.streamHash)}\n`;
}

function stoppedText({ run, counted, kept: { folder, options } }: RunReport, lang: Language): string {
  const { stopped, goOn } = reportWords[lang];
  const messages = printedIn(lang, printCount(counted));
  return `${stopped(messages, run.id, folder)}\n${goOn}: tietovirta run --resume ${run.id}${options}\n`;
}

function reconciliation(report: RunReport, deadLetters: readonly DeadLetter[], lang: Language): string {
  const words = reportWords[lang];
  const count = (value: number): string => printedIn(lang, printCount(Math.round(value)));
  const seconds = (value: number): string => printedIn(lang, value.toFixed(1).replace('.', ','));
  const { planned, sent, counted, setAside } = report;
  const text = summary(report.textFigures);
  const lines: readonly (readonly [string, string])[] = [
    [words.planned, count(planned)],
    [words.sent, count(sent)],
    [words.counted, count(counted)],
    [words.setAside, count(setAside)],
    [words.balance, report.isBalanced ? words.holds : words.fails],
    [words.cellsCompared, `${count(report.summary.cellsCompared)} ${words.comparedWith(report.isPublishedYear)}`],
    ...(report.replayed?.isOfThisGeneration === false ? [] : report.summary.uncompared).map(
      ({ label, why }) => [words.uncompared, `${label[lang]}: ${words.whyUncompared[why]}`] as const,
    ),
    [words.cellsDiffering, count(report.summary.cellsDiffering)],
    ...(text.cellsCompared > 0
      ? ([[words.textDiffering, `${count(text.cellsDiffering)} / ${count(text.cellsCompared)}`]] as const)
      : []),
    [words.oracle, planText(report, words)],
    ...(report.firstChange === undefined ? [] : [[words.changed, words.changedFirst(report.firstChange)] as const]),
    ...replayLines(report, words, lang),
    [words.seed, `${report.run.scenario.seed}`],
    [words.hash, report.hash],
    [words.rate, count(report.messagesPerSecond)],
    [report.kept.place === 'store' ? words.memory : words.memoryHere, `${count(report.peakMemoryBytes / 1e6)} MB`],
    [words.seconds, seconds(report.seconds)],
    ...lagLines(report, words, { count, seconds }),
    [words.kept, `tietovirta runs show ${report.run.id}${report.kept.options}`],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const letters = deadLetters
    .slice(0, 5)
    .map(
      (letter) =>
        `  ${letter.messageType}/${letter.day}: ${letter.messages === 0 ? words.aRecord : `${letter.messages} ×`} ${letter.code}, ${reasonIn(lang, letter)}`,
    );
  return `${[words.title, ...lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`), ...letters].join('\n')}\n`;
}

function planText({ firstDifference, replayed }: RunReport, words: (typeof reportWords)[Language]): string {
  if (replayed?.isOfThisGeneration === false) return words.notCompared;
  return firstDifference === undefined ? words.agrees : words.differsFirst(firstDifference);
}

/** Whether a replay came to what its recording says; and that nothing was planned of what another generation made. */
function replayLines(
  { replayed }: RunReport,
  words: (typeof reportWords)[Language],
  lang: Language,
): readonly (readonly [string, string])[] {
  if (replayed === undefined) return [];
  const { isSame, isOfThisGeneration, generation } = replayed;
  return [
    [words.asRecorded, isSame ? words.holds : words.fails],
    ...(isOfThisGeneration ? [] : [[words.generation, otherGeneration(generation)[lang]] as const]),
  ];
}

interface Printing {
  readonly count: (value: number) => string;
  readonly seconds: (value: number) => string;
}

/** How far the counters were behind at most, as far as anybody saw it. */
function lagLines(
  { lag }: RunReport,
  words: (typeof reportWords)[Language],
  { count, seconds }: Printing,
): readonly (readonly [string, string])[] {
  return [
    ...(lag?.records === undefined ? [] : [[words.lag, words.lagOf(count(lag.records))] as const]),
    ...(lag?.seconds === undefined ? [] : [[words.lateness, words.latenessOf(seconds(lag.seconds))] as const]),
  ];
}
