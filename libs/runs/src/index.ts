export { mostLateMs, refuseLateness } from './refuse-lateness.js';
export { refusePace } from './refuse-pace.js';
export { speedText } from './speed-text.js';
export { concludeRun, type PlayedFacts } from './conclude-run.js';
export {
  findLetter,
  readLetters,
  type LetterEntry,
  type LetterReference,
  type DeadLetterQuery,
  isOpen,
} from './dead-letters/letter-entry.js';
export { letterListText } from './dead-letters/letter-list-text.js';
export { letterJson, letterText, type FoundLetter } from './dead-letters/letter-text.js';
export { letterWords } from './dead-letters/letter-words.js';
export { refuseUnended, whichRun } from './dead-letters/which-run.js';
export { differenceText } from './difference-text.js';
export { endedRun, findRun, keptTables, refuseFinished, type EndedRun } from './find-run.js';
export { goOnWith } from './go-on-with.js';
export { keepResult, keepRun, startRun, type KeptPlay, type PlayedRun } from './keep-run.js';
export { checkedRun, unlikeLedgerText, type CheckedRun, type LedgerDifference } from './ledger-differences.js';
export { messagesIn } from './messages-in.js';
export { openingLine, resumingLine, type Playing } from './opening-text.js';
export { keptScenarioAt, planAddressOf, scenarioAt, scenarioOfRunAt } from './plan-of-address.js';
export { ProgressMeter } from './progress-meter.js';
export { progressLine } from './progress-text.js';
export { otherGeneration, refuseOtherGeneration, refuseOtherPeople } from './other-generation.js';
export { replayedResult, type RecordedFacts } from './replayed-result.js';
export { resumedRun, type ResumedRun } from './resumed-run.js';
export { runCommand } from './run-command.js';
export { closingText, reportJson, reportText, type ReportTextOptions } from './report-text.js';
export { runDifference, type DifferingCellOfRuns, type Pair, type RunDifference } from './run-difference.js';
export { RunFailed } from './run-failed.js';
export { runFacts } from './run-lines.js';
export { runListText, type RunListOptions } from './run-list-text.js';
export { runNow, runNowText, type LookedAt, type PaceNow, type RunNow } from './run-now.js';
export type { RunProgress } from './run-progress.js';
export { RunRefused } from './run-refused.js';
export { reportOf, type RunDescription, type RunReport } from './run-report.js';
export type { ChangedSlice, DifferingSlice, RunLag, RunResult } from './run-result.js';
export { runText } from './run-text.js';
export { runWords } from './run-words.js';
export type { RunsKept } from './runs-kept.js';
