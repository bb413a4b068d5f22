/** What proofs measured, one line each; `npm test` prints them at its end. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../../node_modules/.cache/tietovirta/measured-facts.txt', import.meta.url));

export function recordFact(fact: string): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${fact}\n`);
}
