/**
 * The parties of one service in one run: what they send on which day, and what they answer. Plans and workspaces take
 * megabytes and a moment to make, so the ones used last are kept.
 */
import { AnswerFrames } from '@tietovirta/conversations';
import { SliceFrames } from '@tietovirta/generation';
import { PlannedFrames, scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import type { SliceAddress } from '@tietovirta/messages';
import { runIdIn, runKeyOf, type Archive, type RunRecord } from '@tietovirta/archive';
import type { BodyPool } from '@tietovirta/messages';
import type { PartyService } from '@tietovirta/exchanges';
import type { Ledger } from '@tietovirta/ledger';
import { playableScenario } from '@tietovirta/ledger-consumer';
import type { Scenario } from '@tietovirta/scenarios';

export interface PartiesOfRun {
  readonly plan: ScenarioPlan['year'];
  /** What the frames of its openings are compared with. */
  readonly planned: PlannedFrames;
  readonly slices: SliceFrames;
  readonly answers: AnswerFrames;
  /** What is to be sent on a day, the largest slice first. */
  slicesOn(day: number): readonly SliceAddress[];
  /** Mean of what is sent; 0 where nothing is. */
  readonly messagesASlice: number;
  /** The days of the run. */
  readonly window: Pick<ScenarioPlan, 'fromDay' | 'toDay'>;
  /** What is to be sent from a day on. */
  slicesFrom(day: number): readonly SliceAddress[];
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
  /** undefined: it cannot be played here, and the run was ended for it. */
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
    const scenario = await playableScenario(this.options, record);
    if (scenario !== undefined) this.options.announce(runKey, scenario);
    return { record, scenario };
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
    const planned = scenarioPlan({ ...scenario, exchanges });
    const { year, tasks, fromDay, toDay } = planned;
    const days = new Map<number, SliceAddress[]>();
    for (const task of tasks) days.set(task.day, [...(days.get(task.day) ?? []), task]);
    return {
      plan: year,
      planned: new PlannedFrames(planned),
      slices: new SliceFrames(year, runKey, bodies),
      answers: new AnswerFrames(year, bodies),
      slicesOn: (day) => days.get(day) ?? [],
      messagesASlice: tasks.length === 0 ? 0 : messagesOf(planned) / tasks.length,
      window: { fromDay, toDay },
      slicesFrom: (day) => tasks.filter((task) => task.day >= day),
    };
  }
}

const messagesOf = ({ tasks, year }: ScenarioPlan): number =>
  tasks.reduce((sum, { messageType, day }) => sum + year.planOf(messageType).slice(day).count, 0);
