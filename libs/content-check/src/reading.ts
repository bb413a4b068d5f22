/** What of a scenario's messages is read for the check: each conversation's types as densely as the one of them that is wanted most. */
import type { MessageType } from '@tietovirta/exchanges';
import { addressHead } from '@tietovirta/messages';
import type { ScenarioPlan, TypePlan } from '@tietovirta/plan';
import { fullScale, isSameScale, newestReportYear } from '@tietovirta/published';
import { planFingerprint } from '@tietovirta/scenarios';

interface TypeReading {
  /** Messages of the window; of follow-ups as many as there are on average. */
  readonly messages: number;
  /** One block of ordinals in so many is read; 0 for none. */
  readonly stride: number;
}

export interface ReadingOptions {
  /** How many messages of a type are wanted at least. */
  readonly wanted: (type: MessageType) => number;
  /** Whether the source of the messages can leave some out. */
  readonly canSkip: boolean;
}

export class Reading {
  /** All days of a year, at any scale: what is so of a year can be asked. */
  readonly hasAllDays: boolean;
  /** A whole year at scale 1: bars hold as they stand. */
  readonly isWhole: boolean;
  /** The volumes are played in their own year: what statistics and the report say of the year can be asked. */
  readonly isOfOwnYear: boolean;
  /** Years since the last one that the report prints; 0 up to it. */
  readonly yearsAhead: number;
  private readonly types = new Map<string, TypeReading>();
  private readonly fingerprint: string | undefined;

  constructor(
    readonly plan: ScenarioPlan,
    { wanted, canSkip }: ReadingOptions,
  ) {
    const { scenario, year, fromDay, toDay } = plan;
    this.hasAllDays = toDay - fromDay === year.calendar.days.length;
    this.isWhole = this.hasAllDays && isSameScale(scenario.scale, fullScale);
    this.isOfOwnYear = scenario.base === scenario.year;
    this.yearsAhead = Math.max(0, scenario.year - newestReportYear);
    this.fingerprint = planFingerprint(scenario);
    for (const planned of year.types) {
      const messages = planned.dayCounts.subarray(fromDay, toDay).reduce((sum, count) => sum + count, 0);
      const followUps = year.followUps.filter(({ answers }) => answers === planned.type.id);
      const most = Math.max(...[planned.type, ...followUps].map(wanted));
      const stride = most === 0 ? 0 : canSkip ? Math.max(1, Math.floor(messages / most)) : 1;
      this.types.set(planned.type.id, { messages, stride });
      for (const { id } of followUps) this.types.set(id, { messages: messages * followingEach(planned, id), stride });
    }
  }

  /** Messages of a type in the window; 0 for one that is not planned. */
  messagesOf({ id }: MessageType): number {
    return this.types.get(id)?.messages ?? 0;
  }

  /** One block of ordinals in so many is read; 0 for none. */
  strideOf({ id }: MessageType): number {
    return this.types.get(id)?.stride ?? 0;
  }

  /** One row in so many of those read gives about as many as are wanted. */
  stepFor(type: MessageType, wanted: number): number {
    return Math.max(1, Math.floor(this.messagesOf(type) / (Math.max(1, this.strideOf(type)) * wanted)));
  }

  addressOf({ id }: Pick<MessageType, 'id'>, ordinal: number): string {
    return `${addressHead({ year: this.plan.year.year, plan: this.fingerprint, messageType: id })}${ordinal}`;
  }
}

/** Follow-ups of a type that an opening has on average. */
function followingEach({ variants, total }: TypePlan, followUp: string): number {
  const steps = variants.reduce(
    (sum, { count, course = [] }) => sum + count * course.filter(({ type }) => type === followUp).length,
    0,
  );
  return total === 0 ? 0 : steps / total;
}
