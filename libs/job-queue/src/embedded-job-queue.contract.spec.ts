import { contractLimits, jobQueueContract } from './contract.js';
import { EmbeddedJobQueue } from './embedded-job-queue.js';
import { EmbeddedJobs } from './embedded-jobs.js';

jobQueueContract('the embedded job queue', async () => {
  const jobs = new EmbeddedJobs(contractLimits);
  const opened: EmbeddedJobQueue[] = [];
  return {
    open: () => {
      const queue = new EmbeddedJobQueue(jobs);
      opened.push(queue);
      return queue;
    },
    takeAndDie: async (service) => {
      // A lease that is not renewed.
      for (;;) {
        const lease = jobs.take(service, Date.now());
        if (lease === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
        else return lease.job.day;
      }
    },
    empty: async () => jobs.clear(),
    end: async () => void (await Promise.all(opened.map((queue) => queue.close()))),
  };
});
