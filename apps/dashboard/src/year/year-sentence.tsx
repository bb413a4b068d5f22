/** How the run stands, as somebody would say it. */
import type { LiveLayout, LiveState, TablesAsOf } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { isRunning } from '../live/live-view.js';
import { DataAge } from '../shell/connection-state.js';
import { wording, type Wording } from '../texts/texts.js';
import { simulatedRows, troubled, type YearRow } from './year-rows.js';

interface YearSentenceProps {
  readonly layout: LiveLayout;
  readonly state: LiveState | undefined;
  readonly rows: readonly YearRow[];
  /** The day of which the rows are, and what was counted up to then; undefined for the newest. */
  readonly asOf: Pick<TablesAsOf, 'at' | 'messages'> | undefined;
}

export function YearSentence({ layout, state, rows, asOf }: YearSentenceProps): VNode {
  const spoken = wording.value;
  const { texts, formats } = spoken;
  const words = texts.year;
  const counted = asOf?.messages ?? state?.counted ?? 0;
  const day = asOf?.at ?? state?.clock.to ?? layout.from;
  return (
    <div class="sentence">
      {asOf !== undefined && <p class="as-of">{words.asOf(formats.day(asOf.at))}</p>}
      <p>
        <span class="big-count" data-counted={counted}>
          {formats.count(counted)}
        </span>{' '}
        <span class="what">
          {words.sentence({
            date: formats.day(day),
            counted: amount(counted, spoken),
            planned: amount(layout.planned, spoken),
            percent: formats.percent(layout.planned === 0 ? 1 : counted / layout.planned),
          })}
          {asOf === undefined && (
            <>
              ; <b>{rowsText(rows, spoken)}</b>
            </>
          )}
          {asOf === undefined && isRunning(state) && (state?.secondsLeft ?? 0) >= 1 && (
            <>; {words.left(formats.duration(state?.secondsLeft ?? 0))}</>
          )}
          .
        </span>{' '}
        <DataAge />
      </p>
    </div>
  );
}

const amount = (count: number, { texts, formats }: Wording): string =>
  count >= 1e6 ? texts.year.millions(formats.millions(count)) : formats.count(count);

function rowsText(rows: readonly YearRow[], { texts }: Wording): string {
  const simulated = simulatedRows(rows).length;
  const off = troubled(rows).length;
  if (simulated === 0) return texts.year.noRows;
  return off === 0 ? texts.year.allWell(simulated) : texts.year.someOff(off, simulated);
}
