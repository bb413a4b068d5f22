/** What a scenario would simulate, by exchange, month, weekday, hour and day. Makes no message. */
import { clockHours } from '@tietovirta/calendar';
import type { PlanPreview } from '@tietovirta/control-contract';
import { exchanges } from '@tietovirta/exchanges';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import { runCommand } from '@tietovirta/runs';
import { toStored, type Scenario } from '@tietovirta/scenarios';
import { raise, zeros } from '../resources/counts.js';

export type PlannedVolumes = Omit<PlanPreview, 'estimatedSeconds'>;
type Volumes = Pick<PlanPreview, 'months' | 'weekdays' | 'hours' | 'days'>;

/** @throws VolumesRefused, PlanTooLarge */
export async function plannedVolumes(scenario: Scenario, giveWay: () => Promise<void>): Promise<PlannedVolumes> {
  const planned = scenarioPlan(scenario);
  const volumes = await volumesOf(planned, giveWay);
  const byExchange = exchanges
    .filter(({ id }) => scenario.exchanges.includes(id))
    .map(({ id, title, messageTypes }) => {
      const types = new Set(messageTypes.map((type) => type.id));
      return { id, title, messages: messagesOf(planned, types) };
    });
  const messages = byExchange.reduce((sum, each) => sum + each.messages, 0);
  const busiest = volumes.days.indexOf(Math.max(...volumes.days));
  const day = planned.calendar.days[planned.fromDay + busiest]?.date;
  return {
    name: scenario.name,
    scenario: toStored(scenario),
    messages,
    ...volumes,
    busiestDay: day === undefined ? null : { day, count: volumes.days[busiest] ?? 0 },
    exchanges: byExchange,
    command: runCommand(scenario),
  };
}

/** Follow-ups are counted with their openings: of the window, as many as its share of openings. */
function messagesOf({ year, fromDay, toDay }: ScenarioPlan, types: ReadonlySet<string>): number {
  const sums = year.types
    .filter(({ type }) => types.has(type.id))
    .map(({ dayCounts, variants, total }) => {
      const openings = dayCounts.subarray(fromDay, toDay).reduce((sum, count) => sum + count, 0);
      const followUps = variants.reduce((sum, { count, course = [] }) => sum + count * course.length, 0);
      return total === 0 ? 0 : openings + Math.round((followUps * openings) / total);
    });
  return sums.reduce((sum, each) => sum + each, 0);
}

/** Type by type: the hours of a year are split for each of its days. */
async function volumesOf({ year, fromDay, toDay }: ScenarioPlan, giveWay: () => Promise<void>): Promise<Volumes> {
  const volumes = { months: zeros(12), weekdays: zeros(7), hours: zeros(24), days: zeros(toDay - fromDay) };
  for (const plan of year.types) {
    for (let index = fromDay; index < toDay; index += 1) {
      const { day, count } = plan.slice(index);
      if (count === 0) continue;
      raise(volumes.days, index - fromDay, count);
      raise(volumes.months, day.month - 1, count);
      raise(volumes.weekdays, day.weekday - 1, count);
      const hours = clockHours(day);
      plan.hourCounts(index).forEach((inHour, elapsed) => {
        raise(volumes.hours, hours[elapsed] ?? 0, inHour);
      });
    }
    await giveWay();
  }
  return volumes;
}
