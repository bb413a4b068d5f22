/** What a scenario would simulate, by month, weekday and hour. Makes no message and no run. */
import type { RunRecord } from '@tietovirta/archive';
import type { PlanPreview } from '@tietovirta/control-contract';
import { Timeline, windowOf } from '@tietovirta/pace';
import { factorOf, toStored, type Scenario } from '@tietovirta/scenarios';
import type { PlanWork } from '../plan-work/plan-work.js';
import type { PlannedVolumes } from '../plan-work/planned-volumes.js';

/** Previews that were worked out, so that what is offered to everybody costs its seconds of a processor once. */
export class PlanPreviews {
  private readonly made = new Map<string, Promise<PlannedVolumes>>();

  constructor(private readonly work: Pick<PlanWork, 'of'>) {}

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
    const work = this.work.of('volumes', { scenario: toStored(scenario) });
    work.catch(() => this.made.delete(key));
    return work;
  }
}

/** Each takes some kilobytes. */
const keptPreviews = 16;

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
