import type { Archive } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';

/** Runs with their results, wherever they are kept. */
export interface RunsKept {
  readonly archive: Archive;
  readonly ledger: Ledger;
  readonly place: 'store' | 'database';
  /** For people: a folder, or an address without its password. */
  readonly folder: string;
  /** What a command line says to come back here, with a blank before it; empty where nothing needs to be said. */
  readonly options: string;
}
