/** What the oracle expects of every slice, worked out bit by bit beside other work of the same thread. */
import { sliceKey } from '@tietovirta/messages';
import type { ScenarioPlan } from '@tietovirta/plan';
import { systemClock, type Clock } from '@tietovirta/retries';
import { Oracle, type SliceExpectation } from '@tietovirta/oracle';

/** How long the thread is kept at a time. */
const breathMs = 10;

export class ExpectedSlices {
  readonly expectations: SliceExpectation[] = [];
  private readonly rows = new Map<string, number>();
  private readonly oracle: Oracle;
  /** Messages up to the end of each day. */
  private readonly totals = new Map<number, number>();
  private total = 0;

  constructor(
    private readonly planned: ScenarioPlan,
    private readonly clock: Clock = systemClock,
  ) {
    this.oracle = new Oracle(planned.year);
  }

  get isWorkedOut(): boolean {
    return this.expectations.length === this.planned.tasks.length;
  }

  /** All messages that should be counted; undefined while it was not worked out. */
  get messages(): number | undefined {
    return this.isWorkedOut ? this.total : undefined;
  }

  /** The day to which so many messages come, as if days were counted one after the other. */
  dayReachedBy(messages: number): number {
    for (const [day, total] of this.totals) if (messages < total) return day;
    return [...this.totals.keys()].at(-1) ?? this.planned.fromDay;
  }

  /** Messages of a slice; undefined while it was not worked out. */
  rowsOf(slice: { readonly messageType: string; readonly day: number }): number | undefined {
    return this.rows.get(sliceKey(slice));
  }

  /** Resolves when all is worked out, or the signal is aborted. */
  async workOut(signal: AbortSignal): Promise<void> {
    let breath = this.clock.now();
    for (const { messageType, day } of this.planned.tasks.slice(this.expectations.length)) {
      if (signal.aborted) return;
      const expectation = this.oracle.expect(messageType, day);
      for (const { messageType: each, rows } of expectation.expected) {
        this.rows.set(sliceKey({ messageType: each, day }), rows);
        this.total += rows;
      }
      this.totals.set(day, this.total);
      this.expectations.push(expectation);
      if (this.clock.now() - breath < breathMs) continue;
      await this.clock.giveWay();
      breath = this.clock.now();
    }
  }
}
