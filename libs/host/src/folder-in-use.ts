/** Another process works in the folder. */
export class FolderInUse extends Error {
  readonly code = 'FOLDER_IN_USE';

  constructor(
    readonly holder: { readonly pid: number; readonly host: string },
    /** To be deleted where that process is certainly gone. */
    readonly claimFile: string,
  ) {
    super(`process ${holder.pid} on ${holder.host} works in this folder`);
    this.name = 'FolderInUse';
  }
}
