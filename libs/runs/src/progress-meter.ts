/** Turns counts and instants into what a person wants to know of a run under way. Reads no clock: the instant is an argument. */
import type { ScenarioPlan } from '@tietovirta/plan';
import type { RunProgress } from './run-progress.js';

const rateOverMs = 5_000;

export class ProgressMeter {
  /** Of the whole run, follow-ups by their shares. */
  readonly expectedMessages: number;
  private readonly samples: { readonly atMs: number; readonly messages: number }[] = [];

  /** @param before messages that earlier sittings of the run counted */
  constructor(
    private readonly planned: ScenarioPlan,
    private readonly before: number,
  ) {
    this.expectedMessages = planned.tasks.reduce((total, { messageType, day }) => {
      const plan = planned.year.planOf(messageType);
      const steps = plan.variants.reduce((sum, variant) => sum + variant.count * (variant.course?.length ?? 0), 0);
      return total + (plan.dayCounts[day] as number) * (1 + steps / Math.max(1, plan.total));
    }, 0);
  }

  /** @param counted messages counted in this sitting @param day day of the year that the work has reached */
  read(counted: number, day: number, nowMs: number): RunProgress {
    const messages = this.before + counted;
    this.samples.push({ atMs: nowMs, messages });
    while (this.samples.length > 2 && nowMs - (this.samples[0] as { atMs: number }).atMs > rateOverMs)
      this.samples.shift();
    const [first] = this.samples as [{ atMs: number; messages: number }];
    const rate = nowMs > first.atMs ? ((messages - first.messages) / (nowMs - first.atMs)) * 1000 : 0;
    const share = this.expectedMessages === 0 ? 1 : Math.min(1, messages / this.expectedMessages);
    return {
      share,
      date: this.planned.year.calendar.days[day]?.date ?? this.planned.scenario.from,
      messages,
      messagesPerSecond: rate,
      secondsLeft: rate > 0 ? Math.max(0, this.expectedMessages - messages) / rate : undefined,
    };
  }
}
