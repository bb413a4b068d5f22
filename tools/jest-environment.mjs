/**
 * Where a spec runs: Jest's own environment, which forgets after the spec what followed its asynchronous calls. Jest follows them
 * anew for each spec (an AsyncLocalStorage, entered for each test) and never ends it; in Node 20 every promise made afterwards
 * carries on each of them, and what they hold is never freed: a seventh of the time of a worker that ran 138 specs.
 *
 * It also says by which code a table about everybody is made, so that specs need not build what another spec, or a program, has built
 * (`jest-tables.mjs`).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { fileURLToPath } from 'node:url';
import { TestEnvironment } from 'jest-environment-node';
import { buildOfSpecs, folderOfTables } from './spec-tables.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

let tables;
/** Looked at anew for each spec, as a run that watches its files sees several states of them. `ofWorker` is what specs share by memory. */
const tablesOfSpecs = () => {
  const build = buildOfSpecs(root);
  if (tables?.build !== build) tables = { folder: folderOfTables(root), build, ofWorker: {} };
  return tables;
};

/** Entered since the last spec ended. */
const entered = new Set();

for (const name of ['run', 'enterWith']) {
  const enter = AsyncLocalStorage.prototype[name];
  AsyncLocalStorage.prototype[name] = function (...inputs) {
    entered.add(this);
    return enter.apply(this, inputs);
  };
}

export default class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    let asked;
    this.global.tietovirtaTablesOfSpecs = () => (asked ??= tablesOfSpecs());
  }

  async teardown() {
    await super.teardown();
    for (const storage of entered) storage.disable();
    entered.clear();
  }
}
