/**
 * npm run build: installs, generates and compiles whatever is not up to date; with the names of tsconfig files after
 * it only those projects and what they need.
 */
import { compile, orExit, prepare } from './set-up.mjs';

const say = (step) => console.error(`${step} …`);
const started = performance.now();
const projects = process.argv.length > 2 ? process.argv.slice(2) : ['tsconfig.json'];

orExit(() => {
  prepare(say);
  compile(say, ...projects);
});
console.error(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
