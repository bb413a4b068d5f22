/** How a run under way stands, for lists: its progress, and when its counters last rose. */
import type { RunProgress } from './run-progress.js';
import { progressLine } from './progress-text.js';
import { ProgressMeter } from './progress-meter.js';
import type { LedgerSums } from '@tietovirta/ledger';
import type { ScenarioPlan } from '@tietovirta/plan';
import type { Speed } from '@tietovirta/scenarios';
import { dateText, type Language } from '@tietovirta/wording';
import { speedText } from './speed-text.js';

export interface RunNow {
  readonly progress: RunProgress;
  /** Seconds since its counters last rose; undefined when they did not while somebody looked. */
  readonly heardSecondsAgo: number | undefined;
  /** How its simulated time passes; absent where it goes as fast as it can, without a clock. */
  readonly pace?: PaceNow | undefined;
}

export interface PaceNow {
  readonly speed: Speed;
  readonly isPaused: boolean;
  /** Finnish time of the clock, ISO 8601. */
  readonly instant: string;
  readonly lateSeconds: number;
}

/** @param looks sums of the ledger at two instants, ms */
export function runNow(planned: ScenarioPlan, [first, second]: readonly [LookedAt, LookedAt]): RunNow {
  const meter = new ProgressMeter(planned, 0);
  const [before, after] = [accountedFor(first), accountedFor(second)];
  const { share } = meter.read(before, planned.fromDay, first.atMs);
  const progress = meter.read(after, dayAt(planned, share), second.atMs);
  return { progress, heardSecondsAgo: after === before ? undefined : 0 };
}

export interface LookedAt {
  readonly sums: Pick<LedgerSums, 'counted' | 'setAside'>;
  readonly atMs: number;
}

const accountedFor = ({ sums: { counted, setAside } }: LookedAt): number => counted + setAside;

/** The day to which this share of the openings comes, as if days were counted one after the other. */
function dayAt({ year, fromDay, toDay }: ScenarioPlan, share: number): number {
  const ofDay = (day: number): number => year.types.reduce((sum, { dayCounts }) => sum + (dayCounts[day] ?? 0), 0);
  const days = Array.from({ length: toDay - fromDay }, (_, i) => ofDay(fromDay + i));
  const reached = days.reduce((sum, count) => sum + count, 0) * share;
  let sum = 0;
  const place = days.findIndex((count) => (sum += count) > reached);
  return place === -1 ? toDay - 1 : fromDay + place;
}

/** A line below a list of runs. */
export function runNowText(id: number, { progress, heardSecondsAgo, pace }: RunNow, lang: Language): string {
  const seconds = heardSecondsAgo?.toFixed(1);
  const heard =
    lang === 'fi'
      ? seconds === undefined
        ? 'hiljaa juuri nyt'
        : `kuultu ${seconds.replace('.', ',')} s sitten`
      : seconds === undefined
        ? 'silent just now'
        : `heard of ${seconds} s ago`;
  return `${lang === 'fi' ? 'ajo' : 'run'} ${id}: ${progressLine(progress, lang).trim()}  ${pace === undefined ? '' : `${paceText(pace, lang)}  `}${heard}`;
}

/** The clock, what it does, and by how much it is late. */
function paceText({ speed, isPaused, instant, lateSeconds }: PaceNow, lang: Language): string {
  const fi = lang === 'fi';
  const clock = `${fi ? 'kello' : 'clock'} ${dateText(instant.slice(0, 10), lang)} ${instant.slice(11, 16)}`;
  if (isPaused) return `${clock}, ${fi ? 'tauolla' : 'paused'}`;
  const late = lateSeconds < 1 ? '' : `, ${Math.round(lateSeconds)} s ${fi ? 'myöhässä' : 'late'}`;
  return `${clock}, ${fi ? 'nopeus' : 'speed'} ${speedText(speed, lang)}${late}`;
}
