/** What a scenario would simulate, by month, weekday and hour. Makes no message and no run. */
import { raise, zeros } from './counts.js';
import type { RunRecord } from '@tietovirta/archive';
import { clockHours } from '@tietovirta/calendar';
import type { PlanPreview } from '@tietovirta/control-contract';
import { exchanges } from '@tietovirta/exchanges';
import { Timeline, windowOf } from '@tietovirta/pace';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import { systemClock, type Clock } from '@tietovirta/retries';
import { runCommand } from '@tietovirta/runs';
import { factorOf, toStored, type Scenario } from '@tietovirta/scenarios';

/** Previews that were worked out, so that what is offered to everybody costs its seconds of a processor once, between which the thread answers others. */
export class PlanPreviews {
  private readonly made = new Map<string, Promise<PlannedVolumes>>();

  constructor(private readonly clock: Pick<Clock, 'giveWay'> = systemClock) {}

  /** @param kept runs of before, the newest first: the rate that they reached is the estimate's @throws VolumesRefused, PlanTooLarge */
  async of(scenario: Scenario, kept: readonly RunRecord[]): Promise<PlanPreview> {
    const volumes = await this.volumesOf(scenario);
    const fastest = estimatedSeconds(volumes.messages, kept);
    return {
      ...volumes,
      estimatedSeconds: scenario.speed === 'max' ? fastest : Math.max(fastest ?? 0, pacedSeconds(scenario)),
    };
  }

  /** Works out what nobody has asked for yet, one after the other: whoever asks meanwhile waits for one of them. */
  async prepare(scenarios: readonly Scenario[]): Promise<void> {
    for (const scenario of scenarios) await this.volumesOf(scenario);
  }

  private volumesOf(scenario: Scenario): Promise<PlannedVolumes> {
    const key = JSON.stringify(toStored(scenario));
    const known = this.made.get(key) ?? this.workOut(key, scenario);
    this.made.delete(key);
    this.made.set(key, known);
    const [oldest] = this.made.keys();
    if (this.made.size > keptPreviews && oldest !== undefined) this.made.delete(oldest);
    return known;
  }

  /** What is refused is told each time, and not kept. */
  private workOut(key: string, scenario: Scenario): Promise<PlannedVolumes> {
    const work = plannedVolumes(scenario, this.clock);
    work.catch(() => this.made.delete(key));
    return work;
  }
}

/** Each takes some kilobytes. */
const keptPreviews = 16;

type PlannedVolumes = Omit<PlanPreview, 'estimatedSeconds'>;
type Volumes = Pick<PlanPreview, 'months' | 'weekdays' | 'hours' | 'days'>;

async function plannedVolumes(scenario: Scenario, clock: Pick<Clock, 'giveWay'>): Promise<PlannedVolumes> {
  const planned = scenarioPlan(scenario);
  const volumes = await volumesOf(planned, clock);
  const byExchange = exchanges
    .filter(({ id }) => scenario.exchanges.includes(id))
    .map(({ id, title, messageTypes }) => {
      const types = new Set(messageTypes.map((type) => type.id));
      return { id, title, messages: messagesOf(planned, types) };
    });
  const messages = byExchange.reduce((sum, each) => sum + each.messages, 0);
  const busiest = volumes.days.indexOf(Math.max(...volumes.days));
  const day = planned.year.calendar.days[planned.fromDay + busiest]?.date;
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
async function volumesOf({ year, fromDay, toDay }: ScenarioPlan, clock: Pick<Clock, 'giveWay'>): Promise<Volumes> {
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
    await clock.giveWay();
  }
  return volumes;
}

/** A run of another size says little: start and end weigh more in a small one. */
function estimatedSeconds(messages: number, kept: readonly RunRecord[]): number | null {
  const alike = kept.find(({ outcome }) => outcome?.status === 'finished' && isAlike(outcome.counted, messages));
  const rate = alike?.outcome?.messagesPerSecond ?? 0;
  return rate > 0 ? messages / rate : null;
}

/** How long simulated time takes to pass at the speed that is asked for: no run below `max` is over sooner. */
function pacedSeconds(scenario: Scenario): number {
  const { startMs, endMs } = new Timeline(windowOf(scenario));
  return (endMs - startMs) / 1000 / factorOf(scenario.speed);
}

const isAlike = (counted: number, messages: number): boolean => counted >= messages / 10 && counted <= messages * 10;
