/** Runs as a table, one a line, in the order given. */
import { scenarioOrRefusal, type RunOutcome, type RunRecord } from '@tietovirta/archive';
import { exchanges } from '@tietovirta/exchanges';
import { printCount, printedIn } from '@tietovirta/key-figures';
import { formatScale } from '@tietovirta/published';
import { ScenarioRefused, type Scenario } from '@tietovirta/scenarios';
import { alignColumns, timeText, windowText, type Language, type Pen } from '@tietovirta/wording';
import { runWords } from './run-words.js';

export interface RunListOptions {
  readonly lang: Language;
  readonly pen: Pen;
  /** Whether somebody plays a run that is noted as running; otherwise its process died. */
  readonly isPlayed: (run: RunRecord) => boolean;
}

export function runListText(runs: readonly RunRecord[], { lang, pen, isPlayed }: RunListOptions): string {
  const words = runWords[lang];
  const extents = runs.map((run) => extentOf(scenarioOrRefusal(run), lang));
  const count = (value: number | undefined): string =>
    value === undefined ? '' : printedIn(lang, printCount(Math.round(value)));
  const rows = runs.map((run, i) => {
    const { id, name, status, startedAt, outcome } = run;
    return [
      `${id}`,
      name,
      status === 'running' && isPlayed(run) ? words.running : words.status[status],
      ...(extents[i] ?? []),
      lang === 'fi' ? timeText(startedAt, lang) : startedAt.slice(0, 19).replace('T', ' '),
      status === 'failed' ? '' : count(outcome?.counted),
      status === 'failed' ? '' : count(outcome?.messagesPerSecond),
      isConcluded(outcome) ? count(outcome.cellsDiffering) : '',
      outcome?.hash.slice(0, 12) ?? '',
    ];
  });
  const [heading = '', ...lines] = alignColumns(
    [words.columns, ...rows],
    ['right', 'left', 'left', 'left', 'right', 'left', 'right', 'right', 'right', 'left'],
  );
  return `${[pen.bold(heading), ...lines].join('\n')}\n`;
}

/** A run that was stopped or failed has compared nothing yet. */
const isConcluded = (outcome: RunOutcome | undefined): outcome is RunOutcome =>
  outcome?.status === 'finished' || outcome?.status === 'differing';

/** How much of the year with how many of its exchanges when not all, and the scale; of a scenario that can be read. */
function extentOf(scenario: Scenario | ScenarioRefused, lang: Language): readonly [window: string, scale: string] {
  if (scenario instanceof ScenarioRefused) return ['?', '?'];
  const { year, from, to, exchanges: chosen, scale } = scenario;
  const isWholeYear = from === `${year}-01-01` && to === `${year + 1}-01-01`;
  const window = isWholeYear ? `${year}` : windowText(from, to, lang);
  const { exchangesOnly } = runWords[lang];
  const extent = chosen.length === exchanges.length ? window : `${window}, ${exchangesOnly(chosen.length)}`;
  return [extent, formatScale(scale)];
}
