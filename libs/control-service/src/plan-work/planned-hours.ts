/** When the messages of a printed row come, by weekday and hour, as the plan has it. */
import { clockHours } from '@tietovirta/calendar';
import type { RowVolumes } from '@tietovirta/control-contract';
import { findMessageType } from '@tietovirta/exchanges';
import { keyFigures } from '@tietovirta/key-figures';
import { scenarioPlan } from '@tietovirta/plan';
import type { Scenario } from '@tietovirta/scenarios';
import { raise, zeros } from '../resources/counts.js';

export type PlannedHours = Pick<RowVolumes, 'hours' | 'hoursOf'>;

export function plannedHours(scenario: Scenario, row: string): PlannedHours {
  const { year, fromDay, toDay } = scenarioPlan(scenario);
  const types = new Set(keyFigures.find((figure) => figure.row === row)?.terms.map(({ of }) => plannedTypeOf(of)));
  const plans = year.types.filter(({ type }) => types.has(type.id));
  const hours = Array.from({ length: 7 }, () => zeros(24));
  for (const plan of plans)
    for (let index = fromDay; index < toDay; index += 1) {
      const { day, count } = plan.slice(index);
      if (count === 0) continue;
      const onClock = clockHours(day);
      plan.hourCounts(index).forEach((inHour, elapsed) => {
        raise(hours[day.weekday - 1] ?? [], onClock[elapsed] ?? 0, inHour);
      });
    }
  return { hours, hoursOf: plans.map(({ type }) => type.id) };
}

/** A type that follows another comes after it: the hours that are planned are those of the other. */
function plannedTypeOf(id: string): string {
  const type = findMessageType(id);
  return type.kind === 'follow-up' ? type.answers : id;
}
