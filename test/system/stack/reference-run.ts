/** The same scenario in one process: what every run on a stack has to come to. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measuredInStore } from '../../measured-lines.js';
import { command } from './command-line.js';
import { runDocument, type RunDocument } from './run-document.js';

export async function referenceRun(words: readonly string[]): Promise<RunDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'tietovirta-reference-'));
  try {
    const said = await command(['run', ...words, '--workers', '1', '--json', '--quiet', '--store', folder]);
    return runDocument(said, await measuredInStore(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
