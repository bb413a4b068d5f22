import { appendFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from '@tietovirta/wording';
import {
  openRecording,
  RecordingDamaged,
  RecordingError,
  type RecordedSlice,
  type RecordingManifest,
} from './index.js';
import { recordSample, temporaryFolder, type SampleRecording } from './testing/sample-recording.js';
import { sampleFrames } from './testing/sample-run.js';

/** A text that says so in English. */
const saying = (text: string): Label =>
  expect.objectContaining({ en: expect.stringContaining(text) as string }) as Label;

const frames = [...sampleFrames()];
let sample: SampleRecording;
let manifestPath: string;
beforeEach(() => {
  sample = recordSample(frames);
  manifestPath = join(sample.folder, '_manifest.json');
});
afterEach(() => {
  rmSync(sample.folder, { recursive: true });
});

const refusal = async (folder = sample.folder, check?: 'sizes'): Promise<RecordingError> => {
  const error: unknown = await openRecording(folder, { check }).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(RecordingError);
  expect((error as RecordingError).hint).not.toBe('');
  return error as RecordingError;
};
type Writable<T> = { -readonly [K in keyof T]: T[K] };
const rewrite = (change: (manifest: Writable<RecordingManifest> & Record<string, unknown>) => void): void => {
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Parameters<typeof change>[0];
  change(manifest);
  writeFileSync(manifestPath, JSON.stringify(manifest));
};
type ThreeSlices = RecordedSlice[] & readonly [RecordedSlice, RecordedSlice, RecordedSlice];
const query = 'kelmu.query/2024-12-02.arrow';
const payment = 'banks.payment/2024-12-03.arrow';

describe('opening a recording', () => {
  it('refuses a folder that does not exist or is no recording', async () => {
    expect(await refusal(join(sample.folder, 'nowhere'))).toMatchObject({
      code: 'RECORDING_NOT_A_RECORDING',
      message: expect.stringContaining('there is no such folder') as string,
    });
    const foreign = temporaryFolder();
    expect((await refusal(foreign)).message).toContain('it has no _manifest.json');
    writeFileSync(join(foreign, '_manifest.json'), '{"name": "a web page", "icons": []}');
    expect(await refusal(foreign)).toMatchObject({
      code: 'RECORDING_NOT_A_RECORDING',
      message: expect.stringContaining('its _manifest.json is of something else') as string,
    });
    writeFileSync(join(foreign, '_manifest.json'), 'no JSON');
    expect((await refusal(foreign)).message).toContain('its _manifest.json is no JSON');
    rmSync(foreign, { recursive: true });
  });

  it('refuses another version of the format and says which one made it', async () => {
    rewrite((manifest) => Object.assign(manifest, { format: 3, productVersion: '4.0.0' }));
    expect(await refusal()).toMatchObject({ code: 'RECORDING_OF_OTHER_FORMAT', found: 3, known: [1, 2] });
    expect((await refusal()).message).toContain('format 3 (made by version 4.0.0); this version reads formats 1 and 2');
  });

  it('names a file that is missing, cut off, added to or changed, all at once', async () => {
    const { files } = sample.manifest;
    const [missing, cut, longer] = files.filter(({ path }) => path !== query) as ThreeSlices;
    rmSync(join(sample.folder, missing.path));
    truncateSync(join(sample.folder, cut.path), cut.bytes - 100);
    appendFileSync(join(sample.folder, longer.path), 'more');
    const bytes = readFileSync(join(sample.folder, query));
    bytes[4000] = (bytes[4000] as number) ^ 1;
    writeFileSync(join(sample.folder, query), bytes);
    const error = await refusal();
    expect(error).toBeInstanceOf(RecordingDamaged);
    expect((error as RecordingDamaged).faults).toEqual([
      { path: missing.path, kind: 'missing', problem: { fi: 'puuttuu', en: 'is missing' } },
      {
        path: cut.path,
        kind: 'truncated',
        problem: expect.objectContaining({
          en: `is ${cut.bytes - 100} bytes long instead of ${cut.bytes}: it was cut off`,
        }) as Label,
      },
      { path: longer.path, kind: 'altered', problem: saying('something was added') },
      { path: query, kind: 'altered', problem: saying('SHA-256') },
    ]);
    expect(error.message).toContain('damaged (4 faults):');
  });

  it('finds missing and cut files, but no changed bytes, when only sizes are compared', async () => {
    const bytes = readFileSync(join(sample.folder, query));
    bytes[bytes.length - 3000] = (bytes[bytes.length - 3000] as number) ^ 1;
    writeFileSync(join(sample.folder, query), bytes);
    await expect(openRecording(sample.folder, { check: 'sizes' })).resolves.toBeDefined();
    rmSync(join(sample.folder, payment));
    expect((await refusal(sample.folder, 'sizes')).message).toContain(`${payment}: is missing`);
  });

  it('says that a file which is a folder cannot be read', async () => {
    rmSync(join(sample.folder, payment));
    mkdirSync(join(sample.folder, payment));
    expect((await refusal()).message).toContain(payment);
  });

  it('names every place of the manifest that has the wrong shape', async () => {
    rewrite((manifest) => Object.assign(manifest, { seed: 'seven', streamHash: 'abc', synthetic: false }));
    const { faults } = (await refusal()) as RecordingDamaged;
    expect(faults.map(({ path }) => path)).toEqual([
      '_manifest.json#/synthetic',
      '_manifest.json#/seed',
      '_manifest.json#/streamHash',
    ]);
  });

  it('names every place where the manifest contradicts itself', async () => {
    rewrite((manifest) => {
      const [first, second] = manifest.files as ThreeSlices;
      Object.assign(first, { path: '../../elsewhere.arrow' });
      Object.assign(second, { date: '2024-12-24', messageType: 'kelmu.letter' });
      manifest.year = 2023;
      manifest.totals = { ...manifest.totals, messages: 1 };
    });
    const text = (await refusal()).message;
    for (const part of ['elsewhere.arrow is not the place of', 'no message type kelmu.letter', 'is not 2024-12-24'])
      expect(text).toContain(part);
    expect(text).toContain('_manifest.json#/year: 2023, but the scenario has 2024');
    expect(text).toContain('_manifest.json#/totals/messages: 1, but the files listed hold');
  });

  it('refuses a scenario that this version cannot run, and names its faults', async () => {
    rewrite((manifest) => {
      manifest.scenario = { ...manifest.scenario, from: '2024-02-30', to: '2024-02-31' };
    });
    const { message } = await refusal();
    expect(message).toContain('_manifest.json#/scenario/from: 2024-02-30 is no day of 2024');
    expect(message).toContain('_manifest.json#/scenario/to: 2024-02-31 is no day of 2024');
    rewrite((manifest) => Object.assign(manifest.scenario, { base: 2024, spikes: [] }));
    expect((await refusal()).message).toContain('_manifest.json#/scenario: Unrecognized key: "spikes"');
  });

  it('notices a slice that was taken out of the manifest', async () => {
    rewrite((manifest) => {
      manifest.files = manifest.files.slice(1);
    });
    expect((await refusal()).message).toContain('_manifest.json#/totals/files');
  });
});
