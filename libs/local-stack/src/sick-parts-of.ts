import { basename, dirname } from 'node:path';
import { sickParts, stackStatus } from './stack-status.js';
import { stackFolderOf } from './stack-folder.js';

/**
 * What does not work of the stack that a settings file belongs to, each part with its reason; none when the file is not that of a stack
 * of this machine.
 */
export async function sickPartsOf(settingsFile: string | undefined): Promise<readonly string[]> {
  if (settingsFile === undefined) return [];
  const root = dirname(dirname(settingsFile));
  const isOfStack = basename(dirname(settingsFile)) === basename(stackFolderOf(root));
  return isOfStack ? sickParts(await stackStatus(root)) : [];
}
