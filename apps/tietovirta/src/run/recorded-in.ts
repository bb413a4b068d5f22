import type { RecordingManifest } from '@tietovirta/recording';

/** What a recording says of itself. Loaded when needed: most runs have none. */
export async function recordedIn(folder: string): Promise<RecordingManifest> {
  const { readManifest } = await import('@tietovirta/recording');
  return readManifest(folder);
}
