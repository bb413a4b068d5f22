/**
 * npm run stack: starts the stack without a container engine, from a bare clone. This file reads the options, builds and installs
 * what is missing, and handles signals; libs/local-stack does the rest.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compile, orExit, root } from './set-up.mjs';
import { loadLocalStack } from './stack/local-stack.mjs';
import { stackOptionsOrExit } from './stack/options.mjs';
import { providePrograms } from './stack/provide-programs.mjs';

const print = (line) => console.log(line);
const started = performance.now();

const { stackOptions, isInfrastructureOnly, isFresh } = stackOptionsOrExit();

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => interruption.abort(new Error(`interrupted by ${signal}`)));

const stack = await loadLocalStack();
const missing = providePrograms(stack, print);
if (missing !== undefined) {
  console.error(missing);
  process.exit(1);
}

if (!isInfrastructureOnly) {
  const apps = stack.services.map(({ app }) => app);
  const unknown = apps.filter((app) => !existsSync(join(root, 'apps', app)));
  if (unknown.length > 0) {
    console.error(`there is no ${unknown.join(', ')} in apps; --infrastructure-only starts without services`);
    process.exit(1);
  }
  orExit(() => compile((step) => print(`${step} …`), ...apps.map((app) => `apps/${app}/tsconfig.lib.json`)));
}

if (!stack.hasKafkaJars(root)) print('fetching Kafka through Maven (once, about 10 s, 54 MB) …');
try {
  const names = await stack.startStack({
    root,
    stack: stackOptions,
    isInfrastructureOnly,
    isFresh,
    environment: process.env,
    print,
    signal: interruption.signal,
  });
  if (names.length === 0) print('the stack runs already');
  const processes = await stack.stackStatus(root);
  print(stack.statusTable(processes));
  await stack.startSupervisor({ root, program: join(root, 'tools/stack-supervisor.mjs'), environment: process.env });
  if (names.length > 0)
    print(`ready in ${((performance.now() - started) / 1000).toFixed(1)} s; settings are in .stack/settings.env`);
  const control = processes.find(({ name }) => name === 'control');
  if (control !== undefined) print(`the page: http://127.0.0.1:${control.port}`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.exit();
