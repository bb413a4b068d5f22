import { TietovirtaError } from '@tietovirta/wording';

/** Another process holds the folder. It may hold it for as long as it likes, so nobody waits for it. */
export class FolderInUse extends TietovirtaError {
  readonly code = 'FOLDER_IN_USE';
  readonly retry = 'never';

  constructor(
    readonly holder: { readonly pid: number; readonly host: string },
    /** To be deleted when that process has certainly ended. */
    readonly claimFile: string,
  ) {
    super(`process ${holder.pid} on ${holder.host} works in this folder`);
  }
}
