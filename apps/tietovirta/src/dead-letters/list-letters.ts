/** `tietovirta dead-letters list`: what could not be read, with the reason. */
import { findRun, letterListText, letterWords, readLetters } from '@tietovirta/runs';
import { jsonText } from '@tietovirta/wording';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { hasStore } from '../runs/open-existing-store.js';
import { withRuns } from '../runs/with-runs.js';

export interface ListLettersOptions extends GlobalOptions, PlaceOptions {
  readonly run?: number | 'last';
  readonly code?: string;
  readonly open?: boolean;
}

export async function listLetters(options: ListLettersOptions, terminal: Terminal): Promise<void> {
  const { run: reference, code, open, json, lang } = options;
  const isEmpty = options.on === 'embedded' && reference === undefined && !hasStore(options.store, terminal);
  const entries = isEmpty
    ? []
    : await withRuns(options, terminal, async (runs) => {
        const run = reference === undefined ? undefined : (await findRun(runs, reference)).id;
        return readLetters(runs, { run, code, isOpenOnly: open === true });
      });
  if (json === true) terminal.out.write(jsonText(entries));
  else if (entries.length === 0) terminal.err.write(`${letterWords[lang].none}\n`);
  else terminal.out.write(letterListText(entries, lang));
}
