import { claimFolder, FolderInUse, type FolderClaim } from '@tietovirta/host';
import { StoreLocked } from './store-locked.js';

/** Takes the store in a folder that exists, for this process alone. @throws StoreLocked while another works in it */
export const claimStore = async (folder: string): Promise<FolderClaim> => {
  try {
    return await claimFolder(folder);
  } catch (error) {
    throw error instanceof FolderInUse ? new StoreLocked(folder, error) : error;
  }
};
