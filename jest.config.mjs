import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectsOf } from './tools/projects.mjs';

/** A suite on PGlite takes about half a gigabyte; half of the machine's memory is left to everything else. */
const gibibyte = 1024 ** 3;
const workersInMemory = Math.floor(totalmem() / 2 / gibibyte);

/** Described by the jest.config.mjs in its own folder. One that has none yet is reported by `npm run sync -- --check`. */
const projects = projectsOf(dirname(fileURLToPath(import.meta.url)))
  .map(({ folder }) => `${folder}/jest.config.mjs`)
  .filter((file) => existsSync(new URL(file, import.meta.url)));

/** All projects in one run. */
export default {
  projects: projects.map((file) => `<rootDir>/${file}`),
  testSequencer: '<rootDir>/tools/jest-sequencer.mjs',
  maxWorkers: Math.max(1, Math.min(availableParallelism(), workersInMemory, 4)),
  // Proofs wait for facts; the limit only ends one that hangs, also on a machine with much else to do.
  testTimeout: 60_000,
  // Modules loaded as native ES modules are never freed: a worker that grew too large is replaced between suites.
  workerIdleMemoryLimit: '1GB',
};
