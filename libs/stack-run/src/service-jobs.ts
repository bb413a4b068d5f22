/** The jobs of a run: for each service one for each stretch of days on which it has slices. */
import type { ScenarioPlan } from '@tietovirta/plan';
import { runKeyOf, type RunRecord } from '@tietovirta/archive';
import { exchangeOf, serviceOf } from '@tietovirta/exchanges';
import { idOfJob, type Job } from '@tietovirta/job-queue';
import { stretchesOf, type PlannedSlice, type Stretch } from './stretches.js';

export type CoordinatedRun = Pick<RunRecord, 'id' | 'startedAt'>;

export interface ServiceJob extends Job, Stretch {
  readonly service: string;
}

/** One name for a job among those of all services. */
export const nameOfJob = (service: string, job: Job): string => `${service} ${idOfJob(job)}`;

/** In the order of their first days. */
export function serviceJobs(planned: ScenarioPlan, run: CoordinatedRun): readonly ServiceJob[] {
  const common = { runId: run.id, runKey: runKeyOf(run) };
  const jobs = [...slicesByService(planned)].flatMap(([service, slices]) =>
    stretchesOf(slices).map((stretch) => ({ ...common, ...stretch, service })),
  );
  return jobs.sort((one, other) => one.day - other.day);
}

function slicesByService({ tasks, year }: ScenarioPlan): ReadonlyMap<string, readonly PlannedSlice[]> {
  const services = new Map<string, PlannedSlice[]>();
  for (const { messageType, day } of tasks) {
    const { id } = serviceOf(exchangeOf(messageType).id);
    const slices = services.get(id) ?? [];
    services.set(id, slices);
    slices.push({ messageType, day, messages: year.planOf(messageType).dayCounts[day] as number });
  }
  return services;
}

/** As the queue takes them. */
export const byService = (jobs: readonly ServiceJob[]): ReadonlyMap<string, readonly Job[]> => {
  const grouped = new Map<string, Job[]>();
  for (const { service, runId, runKey, day, days } of jobs)
    grouped.set(service, [...(grouped.get(service) ?? []), { runId, runKey, day, days }]);
  return grouped;
};
