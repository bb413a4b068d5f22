/** Loads libs/local-stack, which starts and stops the processes of the stack. */
import { compile, orExit, prepare } from '../set-up.mjs';

/** Installs, generates and compiles what is not up to date, then loads the library. */
export const loadLocalStack = async (...projects) => {
  const printStep = (step) => console.error(`${step} …`);
  orExit(() => {
    prepare(printStep);
    compile(printStep, 'libs/local-stack/tsconfig.lib.json', ...projects);
  });
  return import('@tietovirta/local-stack');
};
