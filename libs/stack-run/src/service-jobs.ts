/** The jobs of a run: one for each service and day that has slices. */
import type { SliceAddress } from '@tietovirta/messages';
import type { ScenarioPlan } from '@tietovirta/plan';
import { runKeyOf, type RunRecord } from '@tietovirta/archive';
import { exchangeOf, serviceOf } from '@tietovirta/exchanges';
import { idOfJob, type Job } from '@tietovirta/job-queue';

export interface ServiceJob extends Job {
  readonly service: string;
  /** What has to be made in it. */
  readonly slices: readonly SliceAddress[];
}

/** One name for a job among those of all services. */
export const nameOfJob = (service: string, job: Job): string => `${service} ${idOfJob(job)}`;

/** In the order of days. */
export function serviceJobs({ tasks }: ScenarioPlan, run: Pick<RunRecord, 'id' | 'startedAt'>): readonly ServiceJob[] {
  const runKey = runKeyOf(run);
  const jobs = new Map<string, ServiceJob & { readonly slices: SliceAddress[] }>();
  for (const slice of tasks) {
    const service = serviceOf(exchangeOf(slice.messageType).id).id;
    const fresh = { service, runId: run.id, runKey, day: slice.day, slices: [] };
    const name = nameOfJob(service, fresh);
    const job = jobs.get(name) ?? fresh;
    jobs.set(name, job);
    job.slices.push(slice);
  }
  return [...jobs.values()];
}

/** As the queue takes them. */
export const byService = (jobs: readonly ServiceJob[]): ReadonlyMap<string, readonly Job[]> => {
  const grouped = new Map<string, Job[]>();
  for (const { service, runId, runKey, day } of jobs)
    grouped.set(service, [...(grouped.get(service) ?? []), { runId, runKey, day }]);
  return grouped;
};
