/** `tietovirta serve`: the control API over a store of this machine, until it is stopped. */
import 'reflect-metadata';
import { resolve } from 'node:path';
import {
  embeddedDesk,
  openControl,
  pageFolder,
  portToTake,
  rememberServer,
  serverOf,
} from '@tietovirta/control-service';
import { KeptLoads, openStore, StoreLocked, type Store } from '@tietovirta/embedded-store';
import { compileLess } from '@tietovirta/embedded-run/compile-less';
import type { Label } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { productVersion, workerEntry } from '../program-files.js';
import { storeOptions } from '../runs/with-runs.js';

export interface ServeOptions extends GlobalOptions {
  readonly store: string;
  /** The next free one from 8080 on when absent. */
  readonly port?: number;
}

export async function serve(options: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  const say = (sentence: Label): void => {
    terminal.err.write(`${sentence[options.lang]}\n`);
  };
  const stopped = new Promise<void>((resolve_) => {
    terminal.onStop(resolve_);
  });
  compileLess();
  const folder = resolve(terminal.folder, options.store);
  const store = await openOrSayWho(folder, say);
  try {
    await serveStore(store, { options, terminal, say, stopped });
  } finally {
    await store.close();
  }
  return exitCode.fine;
}

interface Serving {
  readonly options: ServeOptions;
  readonly terminal: Terminal;
  readonly say: (sentence: Label) => void;
  /** Resolves when the user asks to stop. */
  readonly stopped: Promise<void>;
}

async function serveStore(
  { archive, ledger, audit, folder }: Store,
  { options, terminal, say, stopped }: Serving,
): Promise<void> {
  const { desk, player } = embeddedDesk({
    runs: { archive, ledger, place: 'store', folder, options: storeOptions(options.store) },
    loads: new KeptLoads(folder),
    audit,
    version: productVersion,
    workerEntry,
    workers: terminal.cores,
    wallMs: () => Date.parse(terminal.timestamp()),
  });
  const control = await openControl({ desk, port: await portToTake(options.port, say), page: pageFolder() });
  const forget = await rememberServer(folder, control.url);
  try {
    terminal.out.write(`${control.url}\n`);
    say({ fi: 'Ctrl-C lopettaa. Ajo, joka on kesken, säilyy.', en: 'Ctrl-C ends it. A run under way is kept.' });
    // What a newcomer is offered stands there when the page is opened.
    void desk.prepareOffers();
    await stopped;
  } finally {
    await forget();
    // Viewers are told first; what a run has under way is counted meanwhile.
    await Promise.all([control.close(), player.stop()]);
  }
}

/** @throws BadInput that says where the store is served, or StoreError */
async function openOrSayWho(folder: string, notice: (sentence: Label) => void): Promise<Store> {
  try {
    return await openStore({ folder, productVersion, notice });
  } catch (error) {
    const url = error instanceof StoreLocked ? await serverOf(folder) : undefined;
    if (url === undefined) throw error;
    throw new BadInput(
      {
        fi: `Varastoa ${folder} palvelee jo toinen prosessi.`,
        en: `Another process serves the store ${folder} already.`,
      },
      { fi: `Se vastaa osoitteessa ${url}.`, en: `It answers at ${url}.` },
    );
  }
}
