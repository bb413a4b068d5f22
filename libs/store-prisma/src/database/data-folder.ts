/**
 * Makes the data folder of a new store by copying the template that the build has made (tools/store-template.mjs).
 * Without a template it is made now, in a process of its own: initialising takes seconds and 800 MB, which this
 * process would never give back.
 */
import { execFile } from 'node:child_process';
import { constants, cpSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { templateFolder, templateMaker } from './shipped-files.js';
import { storeErrorOf } from './store-error-of.js';

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

export interface DataFolderOptions {
  readonly place: string;
  readonly dataFolder: string;
  /** Called when something takes noticeable time. */
  readonly notice?: (sentence: string) => void;
  /** Only tests have a template elsewhere. */
  readonly template?: string;
}

/** Makes a data folder; it is there as a whole or not at all, even when the process dies half-way. */
export const createDataFolder = async (options: DataFolderOptions): Promise<void> => {
  const { place, dataFolder, notice = () => {}, template = templateFolder } = options;
  const unfinished = `${dataFolder}.new`;
  try {
    if (!(await exists(join(template, 'made-by.txt')))) {
      notice('Preparing the template of the store; this is done once and takes some seconds.');
      await promisify(execFile)(process.execPath, [templateMaker, template]);
    }
    await rm(unfinished, { recursive: true, force: true });
    // Five times as quick as the copy that does not block, for a thousand small files.
    cpSync(join(template, 'data'), unfinished, { recursive: true, mode: constants.COPYFILE_FICLONE });
    await rename(unfinished, dataFolder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {}); // the first failure is the one to tell
    throw storeErrorOf(place, error);
  }
};
