import { availableParallelism, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectsOf } from './tools/projects.mjs';

/** A suite on PGlite takes about half a gigabyte; half of the machine's memory is left to everything else. */
const gibibyte = 1024 ** 3;
const workersInMemory = Math.floor(totalmem() / 2 / gibibyte);

/** All projects in one run; each is described by the jest.config.mjs in its own folder. */
export default {
  projects: projectsOf(dirname(fileURLToPath(import.meta.url))).map(
    ({ folder }) => `<rootDir>/${folder}/jest.config.mjs`,
  ),
  maxWorkers: Math.max(1, Math.min(availableParallelism(), workersInMemory, 4)),
  // Modules loaded as native ES modules are never freed: a worker that grew too large is replaced between suites.
  workerIdleMemoryLimit: '1GB',
};
