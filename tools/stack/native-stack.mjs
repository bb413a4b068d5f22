/** The library that holds the stack, built first when it is stale. */
import { compile, orExit, prepare } from '../set-up.mjs';

/** Installs, generates and compiles what is not up to date, then loads the library. */
export const nativeStack = async (...projects) => {
  const say = (step) => console.error(`${step} …`);
  orExit(() => {
    prepare(say);
    compile(say, 'libs/local-stack/tsconfig.lib.json', ...projects);
  });
  return import('@tietovirta/local-stack');
};
