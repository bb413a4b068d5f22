/** Waits for a moment, opens a store, says `won` or the code of the refusal, and keeps what it won for a while. */
import { setTimeout as wait } from 'node:timers/promises';
import { claimStore } from '../claim-store.js';

const [folder = '', moment = '0', holdMs = '0'] = process.argv.slice(2);
await wait(Number(moment) - Date.now());
try {
  const lock = await claimStore(folder);
  process.stdout.write('won\n');
  await wait(Number(holdMs));
  lock.release();
} catch (error) {
  process.stdout.write(`${(error as { code?: string }).code ?? String(error)}\n`);
}
