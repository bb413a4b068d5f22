/**
 * The days of the run as a strip: height is what is planned, filled is what is counted. The slider below it asks for the tables as of a
 * day, which then stands in the address.
 */
import type { LiveLayout, LiveState } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { wording } from '../texts/texts.js';
import { dayAt, monthStarts, placeOf } from './window-days.js';

const height = 64;

interface DayStripProps {
  readonly layout: LiveLayout;
  readonly state: LiveState | undefined;
  readonly at: string | undefined;
}

export function DayStrip({ layout, state, at }: DayStripProps): VNode {
  const { route, path } = useLocation();
  const { texts, formats } = wording.value;
  const days = layout.plannedByDay.length;
  const doneBefore = state === undefined ? 0 : state.clock.from === null ? days : placeOf(layout, state.clock.from);
  const newest = state === undefined ? 0 : placeOf(layout, state.clock.to);
  const place = at === undefined ? newest : placeOf(layout, at);
  const show = (day: string | undefined): void => {
    route(day === undefined ? path : `${path}?at=${day}`, true);
  };
  return (
    <section class="strip" aria-label={texts.year.strip}>
      <Bars {...{ layout, doneBefore, place, isAsOf: at !== undefined }} />
      <ol class="months" aria-hidden="true">
        {monthStarts(layout).map(({ place: start, month }) => (
          <li key={start} style={{ left: `${(start / days) * 100}%` }}>
            {formats.month(month)}
          </li>
        ))}
      </ol>
      <div class="slider">
        <input
          type="range"
          min={0}
          max={days - 1}
          value={place}
          aria-label={texts.year.slider}
          aria-valuetext={formats.day(dayAt(layout, place))}
          onInput={({ currentTarget }) => {
            show(dayAt(layout, Number(currentTarget.value)));
          }}
        />
        <output>{formats.day(dayAt(layout, place))}</output>
        {at !== undefined && (
          <button
            type="button"
            onClick={() => {
              show(undefined);
            }}
          >
            {texts.year.toNow}
          </button>
        )}
      </div>
    </section>
  );
}

interface BarsProps {
  readonly layout: LiveLayout;
  /** Days before this place are done. */
  readonly doneBefore: number;
  readonly place: number;
  readonly isAsOf: boolean;
}

/** Each kind of bar is one path: 366 shapes would be drawn anew four times a second. */
function Bars({ layout: { plannedByDay }, doneBefore, place, isAsOf }: BarsProps): VNode {
  const most = Math.max(1, ...plannedByDay);
  const bars = (from: number, to: number): string =>
    plannedByDay
      .slice(from, to)
      .map((count, i) => {
        const tall = count === 0 ? 0 : Math.max(1, (count / most) * height);
        return `M${from + i} ${height}v-${tall.toFixed(1)}h.8v${tall.toFixed(1)}z`;
      })
      .join('');
  const filled = isAsOf ? Math.min(doneBefore, place + 1) : doneBefore;
  return (
    <svg viewBox={`0 0 ${plannedByDay.length} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="done" d={bars(0, filled)} />
      <path class="planned" d={bars(filled, plannedByDay.length)} />
      <path class="today" d={`M${place} 0h.9v${height}h-.9z`} />
    </svg>
  );
}
