/**
 * Makes the data folder of a new store by copying the template of the build (tools/store-template.mjs). A missing template is
 * made first, in a process of its own: initialising takes seconds and 800 MB, which this process would not release.
 */
import { execFile } from 'node:child_process';
import { constants, cpSync } from 'node:fs';
import { chmod, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Label } from '@tietovirta/wording';
import { templateFolder, templateMaker } from './shipped-files.js';
import { storeErrorOf } from './store-error-of.js';

const ownerOnly = 0o700;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

export interface DataFolderOptions {
  /** The store as messages name it. */
  readonly place: string;
  /** The folder to make; it must not exist. */
  readonly dataFolder: string;
  /** Called with a sentence before work that takes seconds. Default: nothing is called. */
  readonly notice?: (sentence: Label) => void;
  /** Folder of the template. Default: that of the build; only tests have another. */
  readonly template?: string;
}

/** Makes a data folder as a whole: when the process dies meanwhile, there is none. @throws StoreError */
export const createDataFolder = async (options: DataFolderOptions): Promise<void> => {
  const { place, dataFolder, notice = () => {}, template = templateFolder } = options;
  const unfinished = `${dataFolder}.new`;
  try {
    if (!(await exists(join(template, 'made-by.txt')))) {
      notice({
        fi: 'Valmistellaan varaston pohjaa; tämä tehdään kerran ja kestää muutaman sekunnin.',
        en: 'Preparing the template of the store; this is done once and takes some seconds.',
      });
      await promisify(execFile)(process.execPath, [templateMaker, template]);
    }
    await rm(unfinished, { recursive: true, force: true });
    // A thousand small files: the asynchronous copy takes five times as long.
    cpSync(join(template, 'data'), unfinished, { recursive: true, mode: constants.COPYFILE_FICLONE });
    await chmod(unfinished, ownerOnly); // everybody may read the template, but not what becomes of it
    await rename(unfinished, dataFolder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {}); // the first error is thrown
    throw storeErrorOf(place, error);
  }
};
