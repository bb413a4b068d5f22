/**
 * The one way to a table that follows from its key and the code alone: it is read from the store of this thread, or built and kept there. Without a
 * store (specs, libraries used by themselves) it is built.
 */
import type { TableArray, TableStore } from './table-store.js';

/** `T` has arrays and nothing else. */
export interface KeptTable<T extends ArraysOf<T>> {
  /** Its name, then all that it follows from beside the code: the year, the part of everybody … Undefined where that has no name: it is built each time. */
  readonly key: readonly (string | number)[] | undefined;
  readonly build: () => T;
  /** Where arrays of such lengths are to lie, for a table that threads share. Default: memory of its own. */
  readonly memory?: (lengths: { readonly [Name in keyof T]: number }) => T;
}

type ArraysOf<T> = { readonly [Name in keyof T]: TableArray };

let store: TableStore | undefined;

/** Has this thread keep its tables; undefined: it builds them all. */
export function keepTablesIn(kept: TableStore | undefined): void {
  store = kept;
}

/** @throws what building throws */
export function keptTable<T extends ArraysOf<T>>({ key, build, memory }: KeptTable<T>): T {
  if (store === undefined || key === undefined) return build();
  const text = JSON.stringify(key);
  // What is kept under a key was built under it by the same code: its arrays have the same names and kinds.
  const kept = store.take(text, memory as Parameters<TableStore['take']>[1]) as T | undefined;
  if (kept !== undefined) return kept;
  let built: T;
  try {
    built = build();
  } catch (error) {
    store.abandon(text);
    throw error;
  }
  return store.keep(text, built) as typeof built; // the same names and kinds
}

/**
 * The same where building takes steps, between which the thread does other things: whoever asks for the same table meanwhile builds it, too, as waiting for
 * another process would hold up those other things.
 *
 * @throws what building throws
 */
export async function keptTableInSteps<T extends ArraysOf<T>>(
  { key }: Pick<KeptTable<T>, 'key'>,
  build: () => Promise<T>,
): Promise<T> {
  const keeping = store;
  if (keeping === undefined || key === undefined) return build();
  const text = JSON.stringify(key);
  const kept = keeping.find(text) as T | undefined; // as above
  return kept ?? (keeping.keep(text, await build()) as T);
}
