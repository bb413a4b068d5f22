/** `tietovirta runs`: the history of a store, newest first. */
import { scenarioOrRefusal, type RunOutcome, type RunRecord } from '@tietovirta/archive';
import { exchanges } from '@tietovirta/exchanges';
import { printCount, printedIn } from '@tietovirta/key-figures';
import { formatScale } from '@tietovirta/published';
import { ScenarioRefused, type Scenario } from '@tietovirta/scenarios';
import { jsonText, timeText, windowText, type Language } from '@tietovirta/wording';
import { alignColumns } from '../cli/columns.js';
import { penOf, type Output, type Terminal } from '../cli/terminal.js';
import { hasStore } from './open-existing-store.js';
import type { RunsOptions } from './runs-options.js';
import { runWords } from './run-words.js';
import { withRuns } from './with-runs.js';

export async function listRuns(options: RunsOptions, terminal: Terminal): Promise<void> {
  const { on, store, json, lang } = options;
  const { out, err } = terminal;
  const isEmpty = on === 'embedded' && !hasStore(store, terminal);
  const { runs, folder } = isEmpty
    ? { runs: [], folder: store }
    : await withRuns(options, terminal, async (kept) => ({ runs: await kept.archive.list(), folder: kept.folder }));
  if (json === true) out.write(jsonText(runs));
  else if (runs.length === 0) err.write(`${runWords[lang].noRuns(on === 'embedded' ? store : folder)}\n`);
  else out.write(listText(runs, options, out));
}

function listText(runs: readonly RunRecord[], { on, lang }: RunsOptions, out: Output): string {
  const words = runWords[lang];
  const extents = runs.map((run) => extentOf(scenarioOrRefusal(run), lang));
  const count = (value: number | undefined): string =>
    value === undefined ? '' : printedIn(lang, printCount(Math.round(value)));
  const rows = runs.map(({ id, name, status, startedAt, outcome }, i) => [
    `${id}`,
    name,
    on === 'kafka' && status === 'running' ? words.running : words.status[status],
    ...(extents[i] ?? []),
    lang === 'fi' ? timeText(startedAt, lang) : startedAt.slice(0, 19).replace('T', ' '),
    status === 'failed' ? '' : count(outcome?.counted),
    status === 'failed' ? '' : count(outcome?.messagesPerSecond),
    isPlayed(outcome) ? count(outcome.cellsDiffering) : '',
    outcome?.hash.slice(0, 12) ?? '',
  ]);
  const [heading = '', ...lines] = alignColumns(
    [words.columns, ...rows],
    ['right', 'left', 'left', 'left', 'right', 'left', 'right', 'right', 'right', 'left'],
  );
  return `${[penOf(out).bold(heading), ...lines].join('\n')}\n`;
}

/** A run that was stopped or failed has compared nothing yet. */
const isPlayed = (outcome: RunOutcome | undefined): outcome is RunOutcome =>
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
