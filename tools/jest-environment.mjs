/**
 * Where a spec runs: Jest's own environment, which forgets after the spec what followed its asynchronous calls. Jest follows them
 * anew for each spec (an AsyncLocalStorage, entered for each test) and never ends it; in Node 20 every promise made afterwards
 * carries on each of them, and what they hold is never freed: a seventh of the time of a worker that ran 138 specs.
 *
 * It also says by which sources a table about everybody is made, so that specs need not build what another spec has built
 * (`jest-tables.mjs`).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestEnvironment } from 'jest-environment-node';
import { sourcesFingerprint } from './tables-fingerprint.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The first digits name the file, so another engine comes behind them: it might compute otherwise. */
const buildOf = () => `${sourcesFingerprint(root)} ${process.version}`;
let tables;
/** Looked at anew for each spec, as a run that watches its files sees several states of them. `ofWorker` is what specs share by memory. */
const tablesOfSpecs = () => {
  const build = buildOf();
  if (tables?.build !== build)
    tables = { folder: join(root, 'node_modules/.cache/tietovirta/tables'), build, ofWorker: {} };
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
