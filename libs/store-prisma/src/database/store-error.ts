import { UserError, type Label } from '@tietovirta/wording';

/** A store that cannot be used, said so that a person can act. Programs go by `code`, which never changes. */
export abstract class StoreError extends UserError {
  abstract override readonly code: `STORE_${string}`;
}

/** A store is a folder, or a database on a server, which is mended in other ways. */
export const adviceFor = (place: string, advice: { readonly folder: Label; readonly server: Label }): Label =>
  /^postgres(ql)?:/.test(place) ? advice.server : advice.folder;
