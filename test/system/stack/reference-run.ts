/** The same scenario in one process: what every run on a stack has to come to. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measuredInStore } from '../../measured-lines.js';
import { command } from './command-line.js';
import { runDocument, type RunDocument } from './run-document.js';

const known = new Map<string, Promise<RunDocument>>();

/** Played once for all proofs of a file that ask for the same. */
export function referenceRun(words: readonly string[]): Promise<RunDocument> {
  const key = words.join(' ');
  const found = known.get(key) ?? played(words);
  known.set(key, found);
  return found;
}

/** Plays them one after the other while servers start and services wait; whoever asks for one hears of its failure. */
export async function playReferences(...all: readonly (readonly string[])[]): Promise<void> {
  for (const words of all) await referenceRun(words).catch(() => undefined);
}

async function played(words: readonly string[]): Promise<RunDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'tietovirta-reference-'));
  try {
    const said = await command(['run', ...words, '--workers', '1', '--json', '--quiet', '--store', folder]);
    return runDocument(said, await measuredInStore(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
