/**
 * Measures each step of the path alone, on one thread, over the same days: every slice of those days goes through planning,
 * generation, encoding, answering, decoding, counting and the oracle, and each step's time is summed up by itself.
 */
import type { ScenarioPlan } from '@tietovirta/plan';
import { Answering } from '@tietovirta/conversations';
import { FrameCounter, Tally } from '@tietovirta/counting';
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
import type { StepRate } from './bench-report.js';

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

export class StepRates {
  private readonly ms = new Map<Step, number>();
  private messages = 0;
  private readonly generator: Generator;
  private readonly oracle: Oracle;
  private readonly answering = new Map<string, Answering>();
  private readonly counters = new Map<string, { counter: FrameCounter; tally: Tally }>();

  constructor(
    private readonly planned: ScenarioPlan,
    private readonly now: () => number,
  ) {
    const { year } = planned;
    this.generator = new Generator(year);
    this.oracle = new Oracle(year);
    for (const type of year.types) this.answering.set(type.type.id, new Answering(type, year, frameRows));
    for (const type of planned.messageTypes) {
      const counter = new FrameCounter(type, year.calendar);
      this.counters.set(type.id, { counter, tally: new Tally(year.calendar.days.length, counter.layout.size) });
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

  /** Forgets what was measured, for a warm-up. */
  reset(): void {
    this.ms.clear();
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
    const { counter, tally } = this.counters.get(type.id) as { counter: FrameCounter; tally: Tally };
    this.timed('counting', () => counter.count(received, frame.header.day, tally));
    return received;
  }

  private timed<T>(step: Step, work: () => T): T {
    const start = this.now();
    const result = work();
    this.ms.set(step, (this.ms.get(step) ?? 0) + this.now() - start);
    return result;
  }
}
