/** One run as the report's page: sentence, days, sums, tables. */
import type { LiveLayout, LiveState, TablesAsOf } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useAsked, valueOf } from '../api/server.js';
import { useSettled } from '../api/use-settled.js';
import { isRunning, isStale } from '../live/live-view.js';
import { liveView, nowMs } from '../live/page-live.js';
import { RunControls } from '../pace/run-controls.js';
import { Title } from '../shell/title.js';
import { wording } from '../texts/texts.js';
import { AboutRun } from './about-run.js';
import { DayStrip } from './day-strip.js';
import { Sums } from './sums.js';
import { TableList } from './table-list.js';
import { TroubledRows } from './troubled-rows.js';
import { Verdict } from './verdict.js';
import { dayAsked } from './window-days.js';
import { YearSentence } from './year-sentence.js';
import { YearTables } from './year-tables.js';
import { rowsAsOf, rowsNow, simulatedTables, tablesOf, troubled, wallPages, type YearTable } from './year-rows.js';

interface YearProps {
  readonly layout: LiveLayout;
  readonly state: LiveState | undefined;
  /** Whether the stream tells of it. */
  readonly isLive: boolean;
}

export function Year({ layout, state, isLive }: YearProps): VNode {
  const { query } = useLocation();
  const { texts } = wording.value;
  const at = dayAsked(layout, query['at']);
  const asOf = useTablesAsOf(layout, state, at);
  const rows = asOf !== undefined ? rowsAsOf(layout, asOf) : rowsNow(layout, state);
  const tables = tablesOf(layout, rows);
  const shown = query['wall'] === '1' ? pageOfWall(tables) : undefined;
  const isOld = isLive && isStale(liveView.value, nowMs.value);
  return (
    <div class={isOld ? 'stale' : undefined}>
      <Title class="year-title">
        {layout.base === layout.year ? texts.year.title(layout.year) : texts.year.titleByBase(layout.year, layout.base)}
      </Title>
      <AboutRun layout={layout} />
      <YearSentence {...{ layout, state, rows, asOf }} />
      <Verdict run={layout.run} state={state} />
      {isLive && <RunControls {...{ layout, state }} />}
      <DayStrip {...{ layout, state, at }} />
      {asOf?.isComplete === false && <p class="note">{texts.year.partDay}</p>}
      {at === undefined && <Sums {...{ layout, state }} />}
      <TroubledRows rows={troubled(rows)} />
      {asOf !== undefined && <p class="note">{texts.year.unjudged}</p>}
      <TableList {...{ tables, shown }} />
      <YearTables tables={shown ?? tables} isAsOf={asOf !== undefined} />
    </div>
  );
}

/** Rows that a wall shows at once, and for how long. */
const wallRows = 13;
const wallPageMs = 15_000;

function pageOfWall(tables: readonly YearTable[]): readonly YearTable[] {
  const pages = wallPages(simulatedTables(tables), wallRows);
  return pages[Math.floor(nowMs.value / wallPageMs) % pages.length] ?? [];
}

/** So long the slider has to stand still. */
const sliderMs = 120;

/** A day that is asked for while the run is played is asked for again as the run goes on. */
function useTablesAsOf(
  { run }: LiveLayout,
  state: LiveState | undefined,
  at: string | undefined,
): TablesAsOf | undefined {
  const moment = isRunning(state) ? Math.floor(nowMs.value / 2_000) : state?.state;
  const settled = useSettled(at, sliderMs);
  const question = settled === undefined ? undefined : { params: { run }, query: { at: settled } };
  const told = valueOf(useAsked('readTables', question, moment));
  return told?.at === at && told?.run === run ? told : undefined;
}
