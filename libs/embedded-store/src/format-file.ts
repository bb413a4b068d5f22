/**
 * `format.json` marks a folder as a store. It is written before the data folder is made and again when the store is complete, so
 * that a store whose creation was interrupted can be distinguished from one whose data were removed.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreCorrupted, StoreFromNewerVersion, storeFormat } from '@tietovirta/store-prisma';

export const formatFileName = 'format.json';

export interface StoreFormat {
  readonly product: 'tietovirta';
  /** Layout of the folder. */
  readonly format: number;
  /** Version of the product that made the store. */
  readonly createdBy: string;
  /** False while the store is being created. */
  readonly isComplete: boolean;
}

const isStoreFormat = (value: unknown): value is StoreFormat => {
  const { product, format, createdBy, isComplete } = (value ?? {}) as Partial<Record<keyof StoreFormat, unknown>>;
  return (
    product === 'tietovirta' &&
    Number.isSafeInteger(format) &&
    typeof createdBy === 'string' &&
    typeof isComplete === 'boolean'
  );
};

/** Reads the file; undefined when the folder has none. @throws StoreCorrupted, StoreFromNewerVersion */
export const readFormat = async (folder: string): Promise<StoreFormat | undefined> => {
  let text: string;
  try {
    text = await readFile(join(folder, formatFileName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  let format: unknown;
  try {
    format = JSON.parse(text);
  } catch (error) {
    throw new StoreCorrupted(
      folder,
      {
        fi: `tiedostoa ${formatFileName} ei voi lukea.`,
        en: `${formatFileName} is not readable.`,
      },
      error,
    );
  }
  const number = (format as { format?: unknown } | null)?.format;
  if (typeof number === 'number' && number > storeFormat) {
    const by = (format as { createdBy?: unknown }).createdBy;
    throw new StoreFromNewerVersion(folder, {
      fi: `sen muoto on ${number} (tekijä ${String(by)}), tämä tuntee muodon ${storeFormat}`,
      en: `its format is ${number} (made by ${String(by)}), this one knows ${storeFormat}`,
    });
  }
  if (!isStoreFormat(format))
    throw new StoreCorrupted(folder, {
      fi: `${formatFileName} ei kerro, mitä sen pitäisi.`,
      en: `${formatFileName} does not say what it should.`,
    });
  return format;
};

/** Replaces the file atomically: a process that dies meanwhile leaves the old one. */
export const writeFormat = async (folder: string, createdBy: string, isComplete: boolean): Promise<void> => {
  const format: StoreFormat = { product: 'tietovirta', format: storeFormat, createdBy, isComplete };
  const unfinished = join(folder, `${formatFileName}.new`);
  await writeFile(unfinished, `${JSON.stringify(format, null, 2)}\n`);
  await rename(unfinished, join(folder, formatFileName));
};
