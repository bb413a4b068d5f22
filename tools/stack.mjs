/**
 * npm run stack: starts the stack without a container engine, from a bare clone. What it does is held by
 * libs/native-stack; here are the command line, the preparations and the signals.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compile, orExit, root } from './set-up.mjs';
import { nativeStack } from './stack/native-stack.mjs';
import { stackOptionsOrExit } from './stack/options.mjs';
import { providePrograms } from './stack/provide-programs.mjs';

const say = (line) => console.log(line);
const started = performance.now();

const { wish, isInfrastructureOnly, isFresh } = stackOptionsOrExit();

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => interruption.abort(new Error(`interrupted by ${signal}`)));

const stack = await nativeStack();
const missing = providePrograms(stack, say);
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
  orExit(() => compile((step) => say(`${step} …`), ...apps.map((app) => `apps/${app}/tsconfig.lib.json`)));
}

if (!stack.hasKafkaJars(root)) say('fetching Kafka through Maven (once, about 10 s, 54 MB) …');
try {
  const names = await stack.startStack({
    root,
    wish,
    isInfrastructureOnly,
    isFresh,
    environment: process.env,
    say,
    signal: interruption.signal,
  });
  if (names.length === 0) say('the stack runs already');
  say(stack.statusTable(stack.stackStatus(root)));
  if (names.length > 0)
    say(`ready in ${((performance.now() - started) / 1000).toFixed(1)} s; settings are in .stack/settings.env`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.exit();
