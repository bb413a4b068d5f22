/**
 * kafkajs without the patches of `patch-kafkajs.ts`: the baseline of a measurement must not change with what is measured. kafkajs
 * loads many of its modules late and by their paths, so this is a copy of its files in a folder of its own.
 */
import type * as Kafkajs from 'kafkajs';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export interface StockKafkajs {
  readonly kafkajs: typeof Kafkajs;
  /** The folder of the copy. */
  readonly folder: string;
  /** Deletes the copy. */
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
