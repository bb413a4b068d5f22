/**
 * The parties of one service in one run: what they send on which day, and what they answer. Plans and workspaces take
 * megabytes and a moment to make, so the ones used last are kept.
 */
import { AnswerFrames } from '@tietovirta/conversations';
import { SliceFrames } from '@tietovirta/generation';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import type { SliceAddress } from '@tietovirta/messages';
import { runIdIn, runKeyOf, scenarioOrRefusal, type Archive, type RunRecord } from '@tietovirta/archive';
import type { BodyPool } from '@tietovirta/messages';
import type { PartyService } from '@tietovirta/exchanges';
import type { Ledger } from '@tietovirta/ledger';
import { endRun } from '@tietovirta/ledger-consumer';
import { ScenarioRefused, type Scenario } from '@tietovirta/scenarios';

export interface PartiesOfRun {
  readonly plan: ScenarioPlan['year'];
  readonly slices: SliceFrames;
  readonly answers: AnswerFrames;
  /** What is to be sent on a day, the largest slice first. */
  slicesOn(day: number): readonly SliceAddress[];
}

export interface RunsOptions {
  readonly service: PartyService;
  readonly archive: Archive;
  readonly ledger: Ledger;
  readonly bodies?: BodyPool;
  /** Called for a run before anything of it is published. */
  readonly announce: (runKey: string, scenario: Scenario) => void;
}

/** A run as this service knows it. */
export interface KnownRun {
  readonly record: RunRecord;
  /** undefined: it cannot be read here, and the run was ended for it. */
  readonly scenario: Scenario | undefined;
}

const mostKept = 2;

export class RunsOfService {
  private readonly recent = new Map<string, PartiesOfRun>();

  constructor(private readonly options: RunsOptions) {}

  /** The run of a key; undefined when this backend does not know it. */
  async find(runKey: string): Promise<KnownRun | undefined> {
    const id = runIdIn(runKey);
    const record = id === undefined ? undefined : await this.options.archive.find(id);
    if (record === undefined || runKeyOf(record) !== runKey) return undefined;
    const scenario = await this.scenarioOf(record);
    if (scenario !== undefined) this.options.announce(runKey, scenario);
    return { record, scenario };
  }

  private async scenarioOf(record: RunRecord): Promise<Scenario | undefined> {
    const scenario = scenarioOrRefusal(record);
    if (!(scenario instanceof ScenarioRefused)) return scenario;
    if (record.status === 'running') await endRun(this.options, record, scenario.message);
    return undefined;
  }

  partiesOf(runKey: string, scenario: Scenario): PartiesOfRun {
    const parties = this.recent.get(runKey) ?? this.open(runKey, scenario);
    this.recent.delete(runKey);
    this.recent.set(runKey, parties);
    const [oldest] = this.recent.keys();
    if (this.recent.size > mostKept && oldest !== undefined) this.recent.delete(oldest);
    return parties;
  }

  /** A plan of the service's own exchanges: each type is planned by itself, so that the messages are those of the whole. */
  private open(runKey: string, scenario: Scenario): PartiesOfRun {
    const { service, bodies } = this.options;
    const exchanges = scenario.exchanges.filter((id) => service.exchanges.includes(id));
    const { year, tasks } = scenarioPlan({ ...scenario, exchanges });
    const days = new Map<number, SliceAddress[]>();
    for (const task of tasks) days.set(task.day, [...(days.get(task.day) ?? []), task]);
    return {
      plan: year,
      slices: new SliceFrames(year, runKey, bodies),
      answers: new AnswerFrames(year, bodies),
      slicesOn: (day) => days.get(day) ?? [],
    };
  }
}
