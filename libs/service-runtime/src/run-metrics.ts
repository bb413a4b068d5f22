/** What a control service shows to Prometheus of the newest run: its plan, its figures, its clock. Declared here, once. */
import { Gauge, type Registry } from 'prom-client';
import type { CountedType } from './metrics.js';

/** A figure, or one bound of a figure that is a band over days. */
export interface MeasuredFigure {
  readonly figure: string;
  /** Of a band: its least or its most messages a day. */
  readonly bound?: 'least' | 'most';
  readonly value: number;
}

export interface MeasuredRun {
  readonly run: number;
  readonly scenario: string;
  readonly seed: number;
  readonly scale: string;
  /** Of the planned messages, 0 to 1. */
  readonly progress: number;
  /** Up to when everything is counted, in the simulated year: seconds since 1970. */
  readonly simulatedTimeSeconds: number;
  readonly planned: readonly (CountedType & { readonly messages: number })[];
  readonly figures: readonly MeasuredFigure[];
  /** Messages a second by exchange. */
  readonly expectedRates: ReadonlyMap<string, number>;
  /** Dead letters that were neither counted nor given up, by the code of the reason. */
  readonly openLetters: ReadonlyMap<string, number>;
  readonly cellsDiffering: number;
}

/** What is shown before there is a run: series from the start at zero. */
export interface ShownFromTheStart {
  readonly published: readonly (MeasuredFigure & { readonly year: number })[];
  readonly exchanges: readonly string[];
  readonly reasonCodes: readonly string[];
}

export class RunMetrics {
  private readonly gauges: ReturnType<typeof gaugesIn>;
  private start: ShownFromTheStart = { published: [], exchanges: [], reasonCodes: [] };
  private read: () => Promise<MeasuredRun | undefined> = async () => undefined;

  constructor(registers: Registry[]) {
    this.gauges = gaugesIn(registers);
  }

  /** Takes what stands from the start and where to read the newest run, which is read whenever somebody looks. */
  show(start: ShownFromTheStart, read: () => Promise<MeasuredRun | undefined>): void {
    this.start = start;
    this.read = read;
  }

  /** Reads the newest run. One that cannot be read keeps its last values: readiness says which server is away. */
  async refresh(): Promise<void> {
    try {
      this.replace(await this.read());
    } catch {
      return;
    }
  }

  private replace(run: MeasuredRun | undefined): void {
    const { published, exchanges, reasonCodes } = this.start;
    const { gauges } = this;
    for (const { value, ...labels } of published) gauges.published.set(labels, value);
    // What an earlier run had and this one has not must not stay.
    for (const each of [gauges.info, gauges.planned, gauges.figure]) each.reset();
    for (const exchange of exchanges) gauges.rate.set({ exchange }, run?.expectedRates.get(exchange) ?? 0);
    for (const code of reasonCodes) gauges.letters.set({ code }, run?.openLetters.get(code) ?? 0);
    if (run !== undefined) this.showRun(run);
  }

  private showRun({ run, scenario, seed, scale, ...measured }: MeasuredRun): void {
    const { gauges } = this;
    gauges.info.set({ run, scenario, seed, scale }, 1);
    for (const { exchange, messageType, messages } of measured.planned)
      gauges.planned.set({ exchange, message_type: messageType }, messages);
    for (const { value, ...labels } of measured.figures) gauges.figure.set(labels, value);
    gauges.time.set(measured.simulatedTimeSeconds);
    gauges.progress.set(measured.progress);
    gauges.differing.set(measured.cellsDiffering);
  }
}

function gaugesIn(registers: Registry[]) {
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge<Label>({ name: `tietovirta_${name}`, help, labelNames, registers });
  return {
    info: gauge('run_info', 'Always 1: the newest run.', ['run', 'scenario', 'seed', 'scale']),
    planned: gauge('messages_planned', 'Messages that the newest run plans, by exchange and message type.', [
      'exchange',
      'message_type',
    ]),
    figure: gauge(
      'figure_value',
      'What the newest run has counted for a printed figure; of a band over days its bounds.',
      ['figure', 'bound'],
    ),
    published: gauge(
      'figure_published',
      'What the report prints for a figure, by year; of a band over days its bounds.',
      ['figure', 'bound', 'year'],
    ),
    time: gauge(
      'simulated_time_seconds',
      'Instant of the simulated year up to which the newest run is counted in full, seconds since 1970.',
    ),
    progress: gauge('run_progress_ratio', 'Share of the planned messages of the newest run, 0 to 1.'),
    rate: gauge(
      'expected_rate',
      'Messages a second that an exchange should bring now: what it has left, at the mean rate of the run; 0 when none is played.',
      ['exchange'],
    ),
    letters: gauge(
      'dead_letters_open',
      'Dead letters of the newest run that were neither counted nor given up, by the code of the reason.',
      ['code'],
    ),
    differing: gauge(
      'run_cells_differing',
      'Cells of the newest run that differ from what they should be; 0 until it has ended.',
    ),
  };
}
