import { claimFolder, FolderInUse, type FolderClaim } from '@tietovirta/host';
import { StoreLocked } from './store-locked.js';

/** Claims the store in an existing folder for this process. @throws StoreLocked while another process holds it */
export const claimStore = async (folder: string): Promise<FolderClaim> => {
  try {
    return await claimFolder(folder);
  } catch (error) {
    throw error instanceof FolderInUse ? new StoreLocked(folder, error) : error;
  }
};
