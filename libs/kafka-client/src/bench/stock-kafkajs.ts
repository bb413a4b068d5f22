/**
 * kafkajs as it comes, without what `quicken-kafkajs.ts` mends in it: a measure must not become better with what it measures.
 * kafkajs loads many of its modules when it first needs them, by where they lie, so this is a copy of its files elsewhere.
 */
import type * as Kafkajs from 'kafkajs';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export interface StockKafkajs {
  readonly kafkajs: typeof Kafkajs;
  /** Where it lies. */
  readonly folder: string;
  /** Takes the copy away. */
  readonly remove: () => void;
}

export function stockKafkajs(): StockKafkajs {
  const folder = mkdtempSync(join(tmpdir(), 'tietovirta-kafkajs-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
    process.off('exit', remove);
  };
  process.on('exit', remove);
  try {
    cpSync(dirname(require.resolve('kafkajs/package.json')), folder, { recursive: true });
    return { kafkajs: require(folder) as typeof Kafkajs, folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
