/** `tietovirta dead-letters show`: one letter with its facts, headers and body, as far as they are kept. */
import { reasonIn } from '@tietovirta/counting';
import type { OriginalRecord } from '@tietovirta/transport-kafka';
import { BadInput } from '../cli/bad-input.js';
import { alignColumns } from '../cli/columns.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import type { RunsKept } from '@tietovirta/runs';
import { jsonText } from '@tietovirta/wording';
import { withRuns } from '../runs/with-runs.js';
import { bodyPreview, headerTexts } from './body-preview.js';
import { readLetters, type LetterEntry } from './letter-entry.js';
import { letterWords } from './letter-words.js';

export interface ShowLetterOptions extends GlobalOptions, PlaceOptions {}

/** A letter by its name, as lists show it. */
export interface LetterReference {
  readonly run: number;
  readonly place: number;
}

interface FoundLetter {
  readonly entry: LetterEntry;
  readonly original?: OriginalRecord;
  readonly from?: 'source' | 'topic';
}

export async function showLetter(
  reference: LetterReference,
  options: ShowLetterOptions,
  terminal: Terminal,
): Promise<void> {
  const { json, lang, on } = options;
  const found =
    on === 'kafka'
      ? await onStack(reference, terminal)
      : await withRuns(options, terminal, async (runs) => ({ entry: await find(runs, reference) }));
  terminal.out.write(json === true ? jsonOf(found) : textOf(found, lang, on === 'kafka'));
}

async function onStack(reference: LetterReference, terminal: Terminal): Promise<FoundLetter> {
  const { withStack } = await import('../stack/open-stack.js');
  const { keptOriginals } = await import('./kept-originals.js');
  return withStack({ terminal, needs: ['postgres', 'kafka'] }, async ({ backend, runs }) => {
    const entry = await find(runs, reference);
    const inSource = await backend.deadLetters.read(entry.source, entry.position);
    if (inSource !== undefined) return { entry, original: inSource, from: 'source' as const };
    const original = (await keptOriginals(backend.deadLetters, [entry])).get(entry);
    return original === undefined ? { entry } : { entry, original, from: 'topic' as const };
  });
}

async function find(runs: RunsKept, { run, place }: LetterReference): Promise<LetterEntry> {
  const entries = await readLetters(runs, { run });
  const entry = entries[place - 1];
  if (entry !== undefined) return entry;
  throw new BadInput(
    {
      fi: `Sivuun siirrettyä sanomaa ${run}/${place} ei ole: ajossa ${run} niitä on ${entries.length}.`,
      en: `There is no dead letter ${run}/${place}: run ${run} has ${entries.length}.`,
    },
    {
      fi: `"tietovirta dead-letters list --run ${run}${runs.options}" luettelee ne.`,
      en: `"tietovirta dead-letters list --run ${run}${runs.options}" names them.`,
    },
  );
}

function jsonOf({ entry, original, from }: FoundLetter): string {
  const record =
    original === undefined
      ? null
      : {
          from,
          key: original.key?.toString() ?? null,
          headers: headerTexts(original.headers),
          body: original.value?.toString('base64') ?? null,
        };
  return jsonText({ ...entry, record });
}

function textOf({ entry, original, from }: FoundLetter, lang: GlobalOptions['lang'], isOnStack: boolean): string {
  const words = letterWords[lang];
  const facts = alignColumns(
    [
      [words.state, entry.isRecovered ? words.recovered : words.open],
      [words.slice, entry.messageType === '' ? words.stray : `${entry.messageType}, ${entry.date}`],
      [words.indexes, `${entry.index}–${entry.next}`],
      [words.messages, `${entry.messages}`],
      [words.code, entry.code],
      [words.reason, reasonIn(lang, entry)],
      [words.place, `${entry.source}, ${entry.position}`],
    ],
    ['left', 'left'],
  );
  const lines = [entry.letter, ...facts.map((line) => `  ${line}`)];
  if (original === undefined || from === undefined) lines.push(isOnStack ? words.gone : words.neverKept);
  else {
    const headers = Object.entries(headerTexts(original.headers));
    lines.push(`${words.headers}, ${words.from[from]}`, ...alignColumns(headers, ['left', 'left']).map((line) => `  ${line}`)); // oxfmt-ignore
    lines.push(words.body(`${original.value?.byteLength ?? 0}`), ...bodyPreview(original.value, words.more));
  }
  return `${lines.join('\n')}\n`;
}
