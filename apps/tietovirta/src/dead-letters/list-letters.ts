/** `tietovirta dead-letters list`: what could not be read, with the reason. */
import { reasonIn } from '@tietovirta/counting';
import { printCount, printedIn } from '@tietovirta/key-figures';
import { jsonText } from '@tietovirta/wording';
import { alignColumns } from '../cli/columns.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { hasStore } from '../runs/open-existing-store.js';
import { findRun, withRuns } from '../runs/with-runs.js';
import { readLetters, type LetterEntry } from './letter-entry.js';
import { letterWords } from './letter-words.js';

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
        const run = reference === undefined ? {} : { run: (await findRun(runs, reference)).id };
        return readLetters(runs, { ...run, ...(code === undefined ? {} : { code }), isOpenOnly: open === true });
      });
  if (json === true) terminal.out.write(jsonText(entries));
  else if (entries.length === 0) terminal.err.write(`${letterWords[lang].none}\n`);
  else terminal.out.write(listText(entries, lang));
}

function listText(entries: readonly LetterEntry[], lang: GlobalOptions['lang']): string {
  const words = letterWords[lang];
  const count = (value: number): string => printedIn(lang, printCount(value));
  const rows = entries.map((entry) => [
    entry.letter,
    entry.isRecovered ? words.recovered : words.open,
    entry.messageType === '' ? words.stray : entry.messageType,
    entry.date,
    `${entry.index}–${entry.next}`,
    count(entry.messages),
    entry.code,
    `${entry.source}@${entry.position}`,
    reasonIn(lang, entry),
  ]);
  const open = entries.filter(({ isRecovered }) => !isRecovered).length;
  const lines = alignColumns(
    [[...words.columns], ...rows],
    ['right', 'left', 'left', 'left', 'right', 'right', 'left', 'left', 'left'],
  );
  return `${[...lines, words.counts(count(open), count(entries.length - open))].join('\n')}\n`;
}
