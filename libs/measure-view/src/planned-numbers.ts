import { periodsOf } from '@tietovirta/calendar';
import type { MessageType } from '@tietovirta/exchanges';
import type { YearPlan } from '@tietovirta/plan';
import type { MeasuredTable } from './measured-table.js';

/**
 * What the plan says that all rows of a measure come to together, period by period.
 * @returns undefined where only the messages themselves tell: sums, different keys, and follow-ups, whose days the plan does not know
 */
export function plannedNumbers(
  { messageType, take, per }: MeasuredTable,
  plan: YearPlan,
  isInWindow: (day: number) => boolean,
): readonly bigint[] | undefined {
  const planned = plan.types.find(({ type }: { readonly type: MessageType }) => type.id === messageType);
  if (take !== 'messages' || planned === undefined) return undefined;
  const { ofDay, names } = periodsOf(plan.calendar, per);
  const numbers = names.map(() => 0n);
  ofDay.forEach((period, day) => {
    if (isInWindow(day)) numbers[period] = (numbers[period] ?? 0n) + BigInt(planned.slice(day).count);
  });
  return numbers;
}
