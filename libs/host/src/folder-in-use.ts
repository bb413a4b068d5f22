/** Another process holds the folder. */
export class FolderInUse extends Error {
  readonly code = 'FOLDER_IN_USE';

  constructor(
    readonly holder: { readonly pid: number; readonly host: string },
    /** To be deleted when that process has certainly ended. */
    readonly claimFile: string,
  ) {
    super(`process ${holder.pid} on ${holder.host} works in this folder`);
    this.name = 'FolderInUse';
  }
}
