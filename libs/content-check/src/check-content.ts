/** Reads the messages of a scenario, shows them to every check and gathers the table. */
import type { MessageType } from '@tietovirta/exchanges';
import type { ScenarioPlan } from '@tietovirta/plan';
import type { ContentCheck, OpenCheck } from './content-check.js';
import type { ContentLine } from './content-line.js';
import type { ContentSource } from './content-source.js';
import { Reading } from './reading.js';

export interface CheckedContent {
  readonly lines: readonly ContentLine[];
  /** Messages that were read, whether a check wanted each or not. */
  readonly read: number;
}

export interface CheckContentOptions {
  readonly checks: readonly ContentCheck[];
  /** Called after each day. @param share of the days, 0-1 @param read messages so far */
  readonly onDay?: (share: number, read: number) => void;
}

export function checkContent(
  plan: ScenarioPlan,
  source: ContentSource,
  { checks, onDay = () => undefined }: CheckContentOptions,
): CheckedContent {
  const wanted = (type: MessageType): number => Math.max(0, ...checks.map((check) => check.wanted(type)));
  const reading = new Reading(plan, { wanted, canSkip: source.canSkip });
  const open = checks.map((check) => check.open(reading));
  const lookers = new Map(
    plan.messageTypes.map((type) => [
      type.id,
      open.filter((_, place) => (checks[place] as ContentCheck).wanted(type) > 0),
    ]),
  );
  let read = 0;
  for (let day = plan.fromDay; day < plan.toDay; day += 1) {
    for (const { type } of plan.year.types) {
      const stride = reading.strideOf(type);
      if (stride === 0) continue;
      for (const columns of source.batches(type.id, day, stride)) {
        read += columns.rows;
        for (const each of lookers.get(columns.type.id) as readonly OpenCheck[]) each.look(columns);
      }
    }
    onDay((day + 1 - plan.fromDay) / (plan.toDay - plan.fromDay), read);
  }
  return { lines: open.flatMap((each) => each.lines()), read };
}
