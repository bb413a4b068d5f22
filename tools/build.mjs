/**
 * npm run build: installs, generates and compiles whatever is not up to date.
 */
import { compile, orExit, prepare } from './set-up.mjs';

const say = (step) => console.error(`${step} …`);
const started = performance.now();

orExit(() => {
  prepare(say);
  compile(say, 'tsconfig.json');
});
console.error(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
