/**
 * Runs PGlite without waiting for the engine's optimising compiler. Opening a store runs the server's start for a second, upon which
 * the engine optimises hundreds of its functions in the background: 0.3-0.4 s of processor time for code that is not run again.
 */
import { setEngineFlags } from '@tietovirta/host';

/**
 * Roughly the bytes of WebAssembly a function executes before it is optimised (V8: 1 800 000), the most that V8 takes. The server's SQL
 * parser is one function of 100 KB, which spends that much on each word it reads: with 300 000 000 it was optimised at every opening,
 * for 0.2 s in which no process could end. Batches take no longer than with optimised code, the time of its making included.
 */
const tieringBudget = 2 ** 31 - 1;

/** Longer than any opening; the timer is cleared before. */
const foreverMs = 2 ** 30;

/**
 * Node waits for the compiler whenever its event loop has nothing else to wait for, as between two steps of an opening. A timer keeps
 * the loop busy until the work is done.
 */
export async function withoutAwaitingCompiler<T>(work: () => Promise<T>): Promise<T> {
  setEngineFlags({ 'wasm-tiering-budget': tieringBudget });
  const keepsLoopBusy = setInterval(() => undefined, foreverMs);
  try {
    return await work();
  } finally {
    clearInterval(keepsLoopBusy);
  }
}
