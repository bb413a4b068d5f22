/**
 * What takes a processor for long and follows from a scenario alone: marks, previews, hours of rows, single messages. A server has it done in a thread of
 * its own (`PlanThread`), so that its own thread answers meanwhile. What goes in and comes out is data alone, which threads can pass on.
 */
import type { MessageResource } from '@tietovirta/control-contract';
import { workOutMarks, type PlanMarks } from '@tietovirta/live';
import type { MessageAddress } from '@tietovirta/messages';
import { scenarioPlan } from '@tietovirta/plan';
import { readStoredScenario, type StoredScenario } from '@tietovirta/scenarios';
import { describedMessage, describedSamples, type SamplesAsked } from './described-messages.js';
import { plannedHours, type PlannedHours } from './planned-hours.js';
import { plannedVolumes, type PlannedVolumes } from './planned-volumes.js';

interface OfScenario {
  readonly scenario: StoredScenario;
}

/** Each piece of work: what is asked, and what it comes to. */
export interface PlanJobs {
  readonly marks: { readonly asked: OfScenario; readonly done: PlanMarks };
  readonly volumes: { readonly asked: OfScenario; readonly done: PlannedVolumes };
  /** @throws nothing for a row that no message type feeds: its hours are none */
  readonly hours: { readonly asked: OfScenario & { readonly row: string }; readonly done: PlannedHours };
  readonly message: {
    readonly asked: OfScenario & { readonly address: MessageAddress };
    readonly done: MessageResource;
  };
  readonly samples: { readonly asked: OfScenario & SamplesAsked; readonly done: readonly MessageResource[] };
}

export type PlanJob = keyof PlanJobs;

export interface PlanWork {
  /** @throws what the work is refused with, by its code and texts; PlanWorkFailed when it could not be done */
  of<Job extends PlanJob>(job: Job, asked: PlanJobs[Job]['asked']): Promise<PlanJobs[Job]['done']>;
  /** Work that is under way is given up. */
  end(): Promise<void>;
}

/** Does the work where it is asked for; gives way now and then. */
export class PlanWorkHere implements PlanWork {
  /** @param giveWay lets others in; may do nothing where they need not come yet */
  constructor(private readonly giveWay: () => Promise<void>) {}

  async of<Job extends PlanJob>(job: Job, asked: PlanJobs[Job]['asked']): Promise<PlanJobs[Job]['done']> {
    return doneBy[job](asked, this.giveWay);
  }

  async end(): Promise<void> {}
}

const told = { fi: 'Suunnitelman säikeen saamaa skenaariota', en: 'The scenario that the thread of plans was told' };
const scenarioIn = ({ scenario }: OfScenario): ReturnType<typeof readStoredScenario> => readStoredScenario(scenario, told); // oxfmt-ignore

const doneBy: {
  readonly [Job in PlanJob]: (
    asked: PlanJobs[Job]['asked'],
    giveWay: () => Promise<void>,
  ) => PlanJobs[Job]['done'] | Promise<PlanJobs[Job]['done']>;
} = {
  marks: (asked, giveWay) => workOutMarks(scenarioPlan(scenarioIn(asked)), giveWay),
  volumes: (asked, giveWay) => plannedVolumes(scenarioIn(asked), giveWay),
  hours: (asked) => plannedHours(scenarioIn(asked), asked.row),
  message: (asked) => describedMessage(scenarioIn(asked), asked.address),
  samples: (asked) => describedSamples(scenarioIn(asked), asked),
};
