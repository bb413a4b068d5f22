/** Opens a store and applies numbered batches from where the ledger stands; says `opened`, then each number applied. */
import { openStore } from '../open-store.js';
import { numberedBatch } from './numbered-batch.js';

const [folder = '', run = '1'] = process.argv.slice(2);
const say = (line: string | number): boolean => process.stdout.write(`${line}\n`);

const store = await openStore({ folder, productVersion: '0.0.0-test' });
const positions = await store.ledger.positions([`run-${run}/0`]);
say('opened');
for (let number = positions.get(`run-${run}/0`) ?? 0; ; number += 1) {
  const answer = await store.ledger.apply(numberedBatch(Number(run), number));
  if (answer !== 'applied') throw new Error(`batch ${number} was ${answer}`);
  say(number);
}
