/**
 * npm run build: installs, generates and compiles whatever is not up to date; with the name of a tsconfig file after
 * it only that project and what it needs.
 */
import { compile, orExit, prepare } from './set-up.mjs';

const say = (step) => console.error(`${step} …`);
const started = performance.now();
const [project = 'tsconfig.json'] = process.argv.slice(2);

orExit(() => {
  prepare(say);
  compile(say, project);
});
console.error(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
