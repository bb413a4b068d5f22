/** The live picture of one run: takes what is written to the ledger, and says how the run stands whenever it is asked. */
import type { DeadLetter } from '@tietovirta/counting';
import type {
  FigureState,
  LiveLayout,
  LiveState,
  RunPaceView,
  RunState,
  ServiceState,
} from '@tietovirta/control-contract';
import { formatInstant } from '@tietovirta/calendar';
import { findExchange } from '@tietovirta/exchanges';
import { inUnitOf, printFigure, printingRuleOf } from '@tietovirta/key-figures';
import { Timeline, type PaceStanding } from '@tietovirta/pace';
import { figureStanding } from './figure-standing.js';
import { liveLayout } from './live-layout.js';
import { RateMeter } from './rate-meter.js';
import { RunCounts, type CountedEntries, type LiveClock } from './run-counts.js';
import type { RunMarks } from './run-marks.js';

/** What a picture needs beside the counters. */
export interface Moment {
  readonly nowMs: number;
  readonly state: RunState;
  /** Messages sent; undefined where it is not known. */
  readonly sent?: number;
  readonly lag?: number;
  readonly latenessSeconds?: number;
  readonly services?: readonly ServiceState[];
  /** How simulated time passes, where that is known. */
  readonly pace?: PaceStanding | undefined;
}

export interface LiveRunOptions {
  readonly id: number;
  readonly marks: RunMarks;
  /** When the run was begun or gone on with, wall time in ms. */
  readonly nowMs: number;
}

export class LiveRun {
  readonly layout: LiveLayout;
  private counts: RunCounts;
  private readonly rates = new RateMeter();
  private heardMs: number;
  private seq = 0;
  /** Of its clock, as the last picture had it; undefined where it has none. */
  private instantMs: number | undefined;
  private givenUpByType: ReadonlyMap<string, number> = new Map();
  /** Where the mean rate begins: when it was first asked how the run stands. */
  private begun: { readonly atMs: number; readonly accounted: number } | undefined;

  constructor(private readonly options: LiveRunOptions) {
    this.counts = new RunCounts(options.marks);
    this.layout = liveLayout(options.id, options.marks);
    this.heardMs = options.nowMs;
  }

  /** Adds what was written. */
  add(entries: CountedEntries, nowMs: number): void {
    this.counts.add(entries);
    if (entries.marks.length > 0) this.heardMs = nowMs;
  }

  /** Begins anew from everything that the ledger holds. */
  replace(entries: CountedEntries, nowMs: number): void {
    const before = this.accountedFor;
    this.counts = new RunCounts(this.options.marks);
    this.counts.add(entries);
    if (this.accountedFor !== before) this.heardMs = nowMs;
  }

  /** Takes the dead letters of the run: what was given up will not come any more. */
  takeLetters(letters: readonly DeadLetter[]): void {
    const byType = new Map<string, number>();
    for (const { messageType, messages, isRecovered, isGivenUp } of letters)
      if (!isRecovered && isGivenUp === true) byType.set(messageType, (byType.get(messageType) ?? 0) + messages);
    this.givenUpByType = byType;
  }

  /** Folds a picture. */
  state({ nowMs, state, sent, lag, latenessSeconds, services = [], pace }: Moment): LiveState {
    const { id, marks } = this.options;
    const { counted, setAside } = this.counts;
    const accounted = this.accountedFor;
    this.instantMs = pace?.instantMs;
    this.begun ??= { atMs: nowMs, accounted };
    const [messagesPerSecond = 0, ...rates] = this.rates.read([accounted, ...this.countsByExchange()], nowMs);
    this.seq += 1;
    return {
      seq: this.seq,
      run: id,
      state,
      at: instantOf(nowMs),
      heardAt: instantOf(this.heardMs),
      clock: this.clock(),
      pace: pace === undefined ? null : paceView(pace),
      counted,
      setAside,
      underWay: sent === undefined ? null : Math.max(0, sent - accounted),
      messagesPerSecond,
      secondsLeft: messagesPerSecond > 0 ? Math.max(0, marks.total - accounted) / messagesPerSecond : null,
      lag: lag ?? null,
      latenessSeconds: latenessSeconds ?? null,
      figures: this.layout.figures.map((_, figure) => this.figure(figure, state)),
      types: this.layout.types.map((type) => this.counts.byType.get(type.id) ?? 0),
      rates,
      services: [...services],
    };
  }

  /** Instant of the simulated year up to which everything is counted, ms since 1970. */
  get simulatedMs(): number {
    return this.instantMs ?? this.options.marks.planned.calendar.dayStartsMs[this.days.fromDay] ?? 0;
  }

  /**
   * Messages a second that each exchange should bring now, in the order of the layout: the whole run's mean rate since it was begun or
   * gone on with, shared out by what is left of each. An exchange that stands still while others go on keeps its expectation; one that
   * has brought everything has none.
   */
  expectedRates(nowMs: number): readonly number[] {
    const { begun } = this;
    const seconds = begun === undefined ? 0 : (nowMs - begun.atMs) / 1000;
    if (begun === undefined || seconds <= 0) return this.layout.exchanges.map(() => 0);
    const mean = (this.accountedFor - begun.accounted) / seconds;
    const left = this.leftByExchange();
    const total = left.reduce((sum, each) => sum + each, 0);
    return left.map((each) => (total === 0 ? 0 : (mean * each) / total));
  }

  /** Messages planned that are neither counted nor set aside. */
  private leftByExchange(): readonly number[] {
    const { byType, setAsideByType } = this.counts;
    const left = new Map(this.layout.exchanges.map(({ id }) => [id, 0]));
    for (const { id, exchange, planned } of this.layout.types) {
      const rest = Math.max(0, planned - (byType.get(id) ?? 0) - (setAsideByType.get(id) ?? 0));
      left.set(exchange, (left.get(exchange) ?? 0) + rest);
    }
    return [...left.values()];
  }

  /** The days of which everything is counted, and the newest that was touched: of a clock, what is due by then is everything. */
  private get days(): LiveClock {
    const { calendar, fromDay, toDay } = this.options.marks.planned;
    if (this.instantMs === undefined) return this.counts.clock;
    const day = new Timeline({ calendar, fromDay, toDay }).dayAt(this.instantMs);
    return { fromDay: day, toDay: Math.min(day, toDay - 1) };
  }

  private get accountedFor(): number {
    return this.counts.counted + this.counts.setAside;
  }

  private countsByExchange(): readonly number[] {
    return this.layout.exchanges.map(({ id }) =>
      findExchange(id).messageTypes.reduce((sum, type) => sum + (this.counts.byType.get(type.id) ?? 0), 0),
    );
  }

  private clock(): LiveState['clock'] {
    const { planned, total } = this.options.marks;
    const { fromDay, toDay } = this.days;
    const dateOf = (day: number): string => planned.calendar.days[day]?.date ?? planned.scenario.from;
    return {
      from: fromDay < planned.toDay ? dateOf(fromDay) : null,
      to: dateOf(toDay),
      share: total === 0 ? 1 : Math.min(1, this.accountedFor / total),
    };
  }

  private figure(figure: number, state: RunState): FigureState {
    const { marks } = this.options;
    const { fromDay, toDay } = this.days;
    const givenUp = this.counts.givenUpOf(figure, this.givenUpByType);
    const counted = this.counts.countedOf(figure);
    const planned = marks.plannedOf(figure);
    const mayCome = Math.max(0, this.counts.setAsideOf(figure) - givenUp);
    const isOfDistinct = marks.cells.isOfDistinct(figure);
    const numbers = {
      counted,
      planned,
      ...(isOfDistinct
        ? { markFrom: marks.markBefore(figure, fromDay), markTo: planned ?? 0 }
        : this.instantMs === undefined
          ? { markFrom: marks.markBefore(figure, fromDay), markTo: marks.markBefore(figure, toDay + 1) }
          : marks.dueOn(figure, fromDay)),
      // Nobody knows what messages that cannot be read come to, or whom they are about: all that is missing, at most.
      setAside:
        mayCome > 0 && (isOfDistinct || marks.cells.isOfMoney(figure))
          ? Math.max(0, (planned ?? 0) - counted)
          : mayCome,
      givenUp,
    };
    const isPlayed = state === 'finished' || state === 'differing';
    const { markFrom, markTo, setAside } = numbers;
    const standing = figureStanding({ ...numbers, isPlayed });
    const band = this.counts.bandOf(figure, fromDay);
    return { counted, markFrom, markTo, setAside, ...standing, band, printed: this.printed(figure, counted, band) };
  }

  private printed(figure: number, counted: number, band: FigureState['band']): string {
    const { marks } = this.options;
    const asked = marks.cells.figures[figure];
    const rule = asked === undefined ? 'count' : printingRuleOf(asked, marks.planned.scenario.base);
    if (rule === 'daily-band') return band === null ? '' : printFigure(band, rule);
    if (asked?.rule !== 'stock') return printFigure(inUnitOf(rule, counted), rule);
    const { calendar, fromDay, toDay } = marks.planned;
    const opening = marks.openingOf(figure);
    const isWholeYear = fromDay === 0 && toDay === calendar.days.length;
    return printFigure(isWholeYear ? opening + counted : { opening, flow: counted }, rule);
  }
}

const paceView = ({ speed, instantMs, lateMs }: PaceStanding): RunPaceView => ({
  speed,
  instant: instantMs === undefined ? null : formatInstant(instantMs),
  lateSeconds: lateMs / 1000,
});

const instantOf = (ms: number): string => new Date(ms).toISOString();
