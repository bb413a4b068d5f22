import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './workspace.js';

const module = (path: string): string => JSON.stringify(join(root, path));

/** Two specs, one after the other, each of which enters a storage as Jest does; tells what it holds before and after the spec's end. */
const program = `
  import { AsyncLocalStorage } from 'node:async_hooks';
  import { preset } from ${module('jest.preset.mjs')};
  const { default: Environment } = await import(preset('any').testEnvironment);
  const projectConfig = { globals: {}, testEnvironmentOptions: {}, fakeTimers: {} };
  const enter = {
    run: (storage, rest) => storage.run('held', rest),
    enterWith: (storage, rest) => (storage.enterWith('held'), rest()),
  };
  const told = {};
  for (const way of Object.keys(enter)) {
    const environment = new Environment({ globalConfig: {}, projectConfig }, { console, docblockPragmas: {}, testPath: 'x' });
    await environment.setup();
    const storage = new AsyncLocalStorage();
    await enter[way](storage, async () => {
      const before = storage.getStore();
      await environment.teardown();
      told[way] = [before, storage.getStore() ?? 'nothing'];
    });
  }
  console.log(JSON.stringify(told));
`;

describe('The surroundings of the specs of every project', () => {
  it('end with a spec what Jest follows of it, whichever way that began', () => {
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual({ run: ['held', 'nothing'], enterWith: ['held', 'nothing'] });
  });
});
