/**
 * Runs PGlite without waiting for the engine's optimising compiler. Opening a store runs the server's start for a second, upon which
 * the engine optimises hundreds of its functions in the background: 0.3-0.4 s of processor time for code that is not run again.
 */
import { setFlagsFromString } from 'node:v8';

/** Roughly the bytes of WebAssembly a function executes before it is optimised (V8: 1 800 000). Reached only by what batches run. */
const tieringBudget = 300_000_000;

/** Longer than any opening; the timer is taken back before. */
const foreverMs = 2 ** 30;

/**
 * Node waits for everything that compiles whenever its event loop has nothing else to wait for, as between two steps of an opening: a
 * timer keeps the loop busy until the work is done.
 */
export async function withoutAwaitingCompiler<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString(`--wasm-tiering-budget=${tieringBudget}`);
  const keepsLoopBusy = setInterval(() => undefined, foreverMs);
  try {
    return await work();
  } finally {
    clearInterval(keepsLoopBusy);
  }
}
