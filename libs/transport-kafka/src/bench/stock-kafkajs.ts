/**
 * kafkajs as it comes, without what `quicken-kafkajs.ts` mends in it: a measure must not become better with what it measures.
 * Another copy of its modules, beside the one that the rest of the process has.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const ofKafkajs = /[\\/]node_modules[\\/]kafkajs[\\/]/;

let copy: typeof import('kafkajs') | undefined;

export const stockKafkajs = (): typeof import('kafkajs') => (copy ??= loadBeside());

function loadBeside(): typeof import('kafkajs') {
  const inUse = takeFromCache();
  try {
    return require('kafkajs') as typeof import('kafkajs');
  } finally {
    takeFromCache();
    Object.assign(require.cache, inUse);
  }
}

/** @returns the modules of kafkajs that were loaded; they are not found any more */
function takeFromCache(): NodeJS.Dict<NodeModule> {
  const taken: NodeJS.Dict<NodeModule> = {};
  for (const path of Object.keys(require.cache).filter((each) => ofKafkajs.test(each))) {
    taken[path] = require.cache[path];
    delete require.cache[path];
  }
  return taken;
}
