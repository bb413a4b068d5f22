import { openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { findMessageType } from '@tietovirta/exchanges';
import { decodeFrame, type Frame } from '@tietovirta/messages';
import { openRecording, readManifest, RecordedSlices, type RecordedSlice } from './index.js';
import { recordSample, temporaryFolder, type SampleRecording } from './testing/sample-recording.js';
import { countFrames, sampleFrames } from './testing/sample-run.js';

const frames = [...sampleFrames()];
let sample: SampleRecording;
beforeEach(() => {
  sample = recordSample(frames);
});
afterEach(() => {
  rmSync(sample.folder, { recursive: true });
});

const replayed = (slices: RecordedSlices): Frame[] =>
  slices.manifest.files.flatMap(({ messageType, day }) => [...slices.framesOf(messageType, day)]);
const sliceOf = (path: string): RecordedSlice =>
  sample.manifest.files.find((file) => file.path === path) as RecordedSlice;
/** Turns one bit of a file. */
const flip = (path: string, offset: number): void => {
  const byte = readFileSync(join(sample.folder, path))[offset] as number;
  const file = openSync(join(sample.folder, path), 'r+');
  writeSync(file, Uint8Array.of(byte ^ 0x10), 0, 1, offset);
  closeSync(file);
};

describe('a replayed recording', () => {
  it('gives back the frames that were carried: the same headers but for their indexes, and the same columns', async () => {
    const slices = await openRecording(sample.folder);
    for (const { messageType, day } of sample.manifest.files) {
      const type = findMessageType(messageType);
      const carried = frames.filter(({ header }) => header.messageType === messageType && header.day === day);
      const again = [...slices.framesOf(messageType, day)];
      // Indexes are over messages here and over openings there; either way frames follow each other without a gap.
      const withoutIndexes = ({ header: { index: _index, next: _next, ...others } }: Frame): unknown => others;
      expect(again.map(withoutIndexes)).toEqual(carried.map(withoutIndexes));
      expect(again.map(({ header }) => header.index)).toEqual([
        0,
        ...again.slice(0, -1).map(({ header }) => header.next),
      ]);
      for (const [i, frame] of again.entries()) {
        expect(Buffer.compare(frame.body, carried[i]?.body as Uint8Array)).toBe(0);
        expect(decodeFrame(frame, type).rows).toBe(carried[i]?.header.rows);
      }
    }
  });

  it('is counted to the same cells and the same stream hash', async () => {
    const again = countFrames(replayed(await openRecording(sample.folder)));
    expect(again).toEqual(sample.counted);
    expect(again.hash).toBe(sample.manifest.streamHash);
    expect(again.messages).toBe(sample.manifest.totals.messages);
  });

  it('has nothing for a slice that was not recorded', async () => {
    const slices = await openRecording(sample.folder);
    expect([...slices.framesOf('kelmu.query', 0)]).toEqual([]);
  });

  it('has damaged frames set aside and counted, and all others counted', () => {
    const { path, frames: places } = sliceOf('kelmu.query/2024-12-02.arrow');
    const [, second] = places as [RecordedSlice['frames'][0], RecordedSlice['frames'][0]];
    flip(path, second.offset + second.bytes - 40);
    const again = countFrames(replayed(new RecordedSlices(sample.folder, readManifest(sample.folder))));
    expect(again.setAside).toBe(second.rows);
    expect(again.messages + again.setAside).toBe(sample.counted.messages);
    expect(again.hash).not.toBe(sample.counted.hash);
  });

  it('sets aside in its turn a frame that was unreadable when it was recorded', async () => {
    const [first] = frames as [Frame];
    const garbled = [{ header: first.header, body: first.body.slice(0, 100) }, ...frames.slice(1)];
    const recorded = recordSample(garbled, temporaryFolder());
    const again = countFrames(replayed(await openRecording(recorded.folder)));
    expect(recorded.counted.setAside).toBe(first.header.rows);
    expect(again).toEqual(recorded.counted);
    rmSync(recorded.folder, { recursive: true });
  });

  it('that vanishes or gets another layout under way fails with the path of the file', () => {
    const slices = new RecordedSlices(sample.folder, readManifest(sample.folder));
    const { path, messageType, day } = sliceOf('banks.payment/2024-12-03.arrow');
    const bytes = readFileSync(join(sample.folder, path));
    // The name of a value in the dictionary, which stands before the first frame.
    const benefit = findMessageType(messageType).dimensions[0]?.values[0]?.id as string;
    flip(path, bytes.indexOf(benefit));
    expect(() => [...slices.framesOf(messageType, day)]).toThrow(`${path}: the values of its column`);
    rmSync(join(sample.folder, path));
    expect(() => [...slices.framesOf(messageType, day)]).toThrow(`${path}: `);
  });
});
