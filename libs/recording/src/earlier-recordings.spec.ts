import { findMessageType } from '@tietovirta/exchanges';
import { decodeFrame, instantAt, ordinalAt } from '@tietovirta/messages';
import { tableFromIPC } from 'apache-arrow';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openRecording } from './index.js';
import { countFrames } from './testing/sample-run.js';

/**
 * Recorded by commit 8c1f2bb, when frames were of version 1, on a day of 25 hours: Kelmu on 2024-10-27 at scale 1/400. The directory of
 * organisations is left out; nothing reads it back.
 */
const folder = fileURLToPath(new URL('../fixtures/kelmu-2024-10-27', import.meta.url));

describe('a recording of the version before', () => {
  it('opens, and is counted to the stream hash of its run', async () => {
    const slices = await openRecording(folder);
    const frames = slices.manifest.files.flatMap(({ messageType, day }) => [...slices.framesOf(messageType, day)]);
    expect(slices.manifest).toMatchObject({ format: 1, generation: 1 });
    expect(frames.map(({ header }) => header.version)).toEqual([2, 2]);
    expect(countFrames(frames)).toMatchObject({ hash: slices.manifest.streamHash, messages: 32, setAside: 0 });
  });

  it('gives back the times that any tool sees in it', async () => {
    const slices = await openRecording(folder);
    for (const { messageType, day, path } of slices.manifest.files) {
      const table = tableFromIPC(readFileSync(`${folder}/${path}`));
      const seen = table.toArray().map((row) => [Number(row?.ordinal), Number(row?.time)]);
      const [frame] = [...slices.framesOf(messageType, day)] as [Parameters<typeof decodeFrame>[0]];
      const columns = decodeFrame(frame, findMessageType(messageType));
      const read = seen.map((_, row) => [ordinalAt(columns, row), instantAt(columns, row)]);
      expect([messageType, read]).toEqual([messageType, seen]);
    }
  });
});
