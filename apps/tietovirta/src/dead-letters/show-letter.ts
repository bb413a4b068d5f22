/** `tietovirta dead-letters show`: one letter with its facts, headers and body, as far as they are kept. */
import { findLetter, letterJson, letterText, type FoundLetter, type LetterReference } from '@tietovirta/runs';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { withRuns } from '../runs/with-runs.js';

export interface ShowLetterOptions extends GlobalOptions, PlaceOptions {}

export async function showLetter(
  reference: LetterReference,
  options: ShowLetterOptions,
  terminal: Terminal,
): Promise<void> {
  const { json, lang, on } = options;
  const found =
    on === 'kafka'
      ? await onStack(reference, terminal)
      : await withRuns(options, terminal, async (runs) => ({ entry: await findLetter(runs, reference) }));
  terminal.out.write(json === true ? letterJson(found) : letterText(found, lang, on === 'kafka'));
}

async function onStack(reference: LetterReference, terminal: Terminal): Promise<FoundLetter> {
  const { withStack } = await import('../stack/open-stack.js');
  const { originalsOf } = await import('@tietovirta/stack-backend');
  return withStack({ terminal, needs: ['postgres', 'kafka'] }, async ({ backend, runs }) => {
    const entry = await findLetter(runs, reference);
    const inSource = await backend.deadLetters.read(entry.source, entry.position);
    if (inSource !== undefined) return { entry, original: inSource, from: 'source' as const };
    const original = (await originalsOf(backend.deadLetters, [entry])).get(entry);
    return original === undefined ? { entry } : { entry, original, from: 'topic' as const };
  });
}
