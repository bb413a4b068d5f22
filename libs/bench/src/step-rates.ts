/**
 * Measures each step of the path alone, on one thread, over the same days: every slice of those days goes through planning,
 * generation, encoding, answering, decoding, counting and the oracle, and each step's time is summed up by itself.
 */
import type { ScenarioPlan } from '@tietovirta/plan';
import { Answering } from '@tietovirta/conversations';
import { FrameCounter, talliesOf, type MeasureTally } from '@tietovirta/counting';
import { Generator } from '@tietovirta/generation';
import {
  decodeFrame,
  encodeColumns,
  frameRows,
  frameVersion,
  type Frame,
  type MessageColumns,
} from '@tietovirta/messages';
import { Oracle } from '@tietovirta/oracle';
import type { MeasureRate, StepRate } from './bench-report.js';

type Step = Exclude<StepRate['id'], 'plain-loop'>;
const stepOrder: readonly Step[] = [
  'planning',
  'generation',
  'encoding',
  'answering',
  'decoding',
  'counting',
  'oracle',
];

interface TypeCounter {
  readonly counter: FrameCounter;
  readonly tallies: readonly MeasureTally[];
  /** Only the messages a day. */
  readonly plain: readonly MeasureTally[];
}

export class StepRates {
  private readonly ms = new Map<Step, number>();
  private messages = 0;
  private readonly generator: Generator;
  private readonly oracle: Oracle;
  private readonly answering = new Map<string, Answering>();
  private readonly counters = new Map<string, TypeCounter>();
  private readonly measured = new Map<string, { rows: number; plainMs: number; measuredMs: number }>();

  constructor(
    private readonly planned: ScenarioPlan,
    private readonly now: () => number,
  ) {
    const { year } = planned;
    this.generator = new Generator(year);
    this.oracle = new Oracle(year);
    for (const type of year.types) this.answering.set(type.type.id, new Answering(type, year, frameRows));
    for (const type of planned.messageTypes) {
      const tallies = talliesOf(type, year.calendar);
      this.counters.set(type.id, {
        counter: new FrameCounter(type, year.calendar),
        tallies,
        plain: tallies.slice(0, 1),
      });
    }
  }

  /** Takes every slice of the scenario once through all steps. */
  once(): void {
    for (const { messageType, day } of this.planned.tasks) {
      const maker = this.timed('planning', () => this.generator.openSlice(messageType, day));
      for (let from = 0, index = 0; from < maker.slice.count; from += frameRows, index += 1) {
        const to = Math.min(maker.slice.count, from + frameRows);
        this.carry(
          this.timed('generation', () => maker.make(from, to)),
          day,
          index,
        );
      }
      this.timed('oracle', () => this.oracle.expect(messageType, day));
    }
  }

  /** Rates over all `once` so far. */
  read(): readonly StepRate[] {
    return stepOrder.map((id) => {
      const seconds = (this.ms.get(id) ?? 0) / 1000;
      return { id, messagesPerSecond: this.messages / seconds, nsPerMessage: (seconds * 1e9) / this.messages };
    });
  }

  /** The counting of each type that has measures beside its messages a day, with and without them, over the same frames. */
  readMeasures(): readonly MeasureRate[] {
    return [...this.measured].map(([messageType, { rows, plainMs, measuredMs }]) => ({
      messageType,
      measures:
        this.counters
          .get(messageType)
          ?.tallies.slice(1)
          .map(({ layout }) => layout.id) ?? [],
      plainNs: (plainMs * 1e6) / rows,
      measuredNs: (measuredMs * 1e6) / rows,
    }));
  }

  /** Forgets what was measured, for a warm-up. */
  reset(): void {
    this.ms.clear();
    this.measured.clear();
    this.messages = 0;
  }

  private carry(columns: MessageColumns, day: number, index: number): void {
    const frame = this.encode(columns, day, index);
    const received = this.count(frame, columns);
    const answering = this.answering.get(columns.type.id);
    if (answering === undefined || answering.types.length === 0) return;
    for (const answers of this.timed('answering', () => answering.answer(received))) {
      this.count(this.encode(answers, day, index), answers);
    }
  }

  private encode(columns: MessageColumns, day: number, index: number): Frame {
    this.messages += columns.rows;
    const header = {
      version: frameVersion,
      year: this.planned.year.year,
      run: '',
      messageType: columns.type.id,
      day,
      index,
      next: index + columns.rows,
      isLast: false,
      rows: columns.rows,
      firstOrdinal: columns.firstOrdinal,
    };
    return { header, body: this.timed('encoding', () => encodeColumns(columns)) };
  }

  private count(frame: Frame, { type }: MessageColumns): MessageColumns {
    const received = this.timed('decoding', () => decodeFrame(frame, type));
    const { counter, tallies, plain } = this.counters.get(type.id) as TypeCounter;
    const { day } = frame.header;
    const start = this.now();
    this.timed('counting', () => counter.count(received, day, tallies));
    if (tallies.length > 1) {
      const between = this.now();
      counter.count(received, day, plain);
      this.compare(type.id, { rows: received.rows, measuredMs: between - start, plainMs: this.now() - between });
    }
    return received;
  }

  private compare(type: string, now: { rows: number; plainMs: number; measuredMs: number }): void {
    const known = this.measured.get(type) ?? { rows: 0, plainMs: 0, measuredMs: 0 };
    known.rows += now.rows;
    known.plainMs += now.plainMs;
    known.measuredMs += now.measuredMs;
    this.measured.set(type, known);
  }

  private timed<T>(step: Step, work: () => T): T {
    const start = this.now();
    const result = work();
    this.ms.set(step, (this.ms.get(step) ?? 0) + this.now() - start);
    return result;
  }
}
