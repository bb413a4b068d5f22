import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findMessageType } from '@tietovirta/exchanges';
import { birthDayOf, civilDay, deathDayOf, organisations, personOn, situationOn } from '@tietovirta/population';
import {
  arrayIn,
  arrayOf,
  decodeFrame,
  dimensionArrays,
  type Frame,
  instantAt,
  type MessageColumns,
  generationVersion,
} from '@tietovirta/messages';
import { tableFromIPC, type Table } from 'apache-arrow';
import { toStored } from '@tietovirta/scenarios';
import { openRecording, RecordingUnfinished, SliceRecorder, startRecording } from './index.js';
import { readManifest } from './read-manifest.js';
import { recordSample, temporaryFolder, type SampleRecording } from './testing/sample-recording.js';
import { sampleFrames, samplePlan, sampleScenario } from './testing/sample-run.js';

const frames = [...sampleFrames()];
const framesOf = (messageType: string, date: string): readonly Frame[] => {
  const day = samplePlan().calendar.dayIndexOf(date);
  return frames.filter(({ header }) => header.messageType === messageType && header.day === day);
};
const columnsOf = (frame: Frame): MessageColumns => decodeFrame(frame, findMessageType(frame.header.messageType));
const rowsOf = (some: readonly Frame[]): number => some.reduce((sum, { header }) => sum + header.rows, 0);
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('a recording', () => {
  let sample: SampleRecording;
  const table = (path: string): Table => tableFromIPC(readFileSync(join(sample.folder, path)));

  beforeAll(() => {
    sample = recordSample(frames);
  });
  afterAll(() => {
    rmSync(sample.folder, { recursive: true });
  });

  it('holds every message that was carried, a file a slice and a record batch a frame', () => {
    const queries = framesOf('kelmu.query', '2024-12-02');
    const read = table('kelmu.query/2024-12-02.arrow');
    expect(queries.length).toBeGreaterThan(1);
    expect(read.numRows).toBe(rowsOf(queries));
    expect(read.batches.map((batch) => batch.numRows)).toEqual(queries.map(({ header }) => header.rows));
    const rows = sample.manifest.files.map(({ path }) => table(path).numRows);
    expect(rows.reduce((sum, each) => sum + each, 0)).toBe(rowsOf(frames));
  });

  it('shows a message to any Arrow tool as it was carried, its dimensions in words', () => {
    const [first] = framesOf('kelmu.query', '2024-12-02') as [Frame];
    const columns = columnsOf(first);
    const row = table('kelmu.query/2024-12-02.arrow').get(5)?.toJSON() as Record<string, unknown>;
    const [channel] = columns.type.dimensions as [MessageColumns['type']['dimensions'][0]];
    expect(row).toMatchObject({
      ordinal: first.header.firstOrdinal + 5,
      time: instantAt(columns, 5),
      person: arrayOf(columns, 'person', 'uint32')?.[5],
      organisation: arrayIn(columns, 'organisation', 'uint16')[5],
      channel: channel.values[dimensionArrays(columns)[0]?.[5] as number]?.id,
    });
  });

  it('names an answer by its own ordinal and a payment by the message that holds it', () => {
    const [answers] = framesOf('kelmu.response', '2024-12-02') as [Frame];
    const [payments] = framesOf('banks.payment', '2024-12-02') as [Frame];
    expect(table('kelmu.response/2024-12-02.arrow').get(3)?.ordinal).toBe(
      arrayOf(columnsOf(answers), 'ordinal', 'uint32')?.[3],
    );
    expect(table('banks.payment/2024-12-02.arrow').get(3)?.holder).toBe(
      arrayOf(columnsOf(payments), 'holder', 'uint32')?.[3],
    );
  });

  it('says of each message which one opened its conversation: an opening itself, of an answer its query, of a payment its holder', () => {
    const rows = (path: string) => table(path).toArray() as readonly Readonly<Record<string, number>>[];
    const queries = rows('kelmu.query/2024-12-02.arrow').map(({ ordinal }) => ordinal);
    expect(rows('kelmu.query/2024-12-02.arrow').map(({ opening }) => opening)).toEqual(queries);
    const answered = rows('kelmu.response/2024-12-02.arrow').map(({ opening }) => opening);
    expect(answered.length).toBeGreaterThan(100);
    expect(answered.filter((opening) => !queries.includes(opening))).toEqual([]);
    for (const { holder, opening } of rows('banks.payment/2024-12-02.arrow')) expect(opening).toBe(holder);
  });

  it('says of each message whether it goes to Kela or comes from it, in the same words for every type', () => {
    const directions = (path: string) =>
      new Set(
        table(path)
          .toArray()
          .map((row) => row?.direction as unknown),
      );
    expect([...directions('kelmu.query/2024-12-02.arrow')]).toEqual(['to-kela']);
    expect([...directions('kelmu.response/2024-12-02.arrow')]).toEqual(['from-kela']);
  });

  it('records the empty frames of openings without answers', () => {
    const empty = frames.filter(({ header }) => header.rows === 0);
    expect(empty.length).toBeGreaterThan(0);
    const recorded = sample.manifest.files.flatMap((file) => file.frames).filter(({ rows }) => rows === 0);
    expect(recorded).toHaveLength(empty.length);
  });

  it('says in each file what it is and that its messages are synthetic', () => {
    expect(Object.fromEntries(table('banks.payment/2024-12-03.arrow').schema.metadata)).toEqual({
      product: 'tietovirta',
      version: '9.8.7',
      synthetic: 'true',
      generation: String(generationVersion),
      'recording-format': '2',
      'frame-version': '2',
      'message-type': 'banks.payment',
      year: '2024',
      date: '2024-12-03',
    });
  });

  it('brings the directory that its organisations point into', () => {
    const read = table('_organisations.arrow');
    expect(read.toArray().map((row) => row?.toJSON() as unknown)).toEqual(
      organisations.map(({ index, name, area = null, municipality = null, ...same }) => ({
        ...same,
        ...{ organisation: index, name: name.en, area, municipality },
      })),
    );
  });

  it('brings the persons that occur in its messages, and no others', () => {
    const met = new Set<number>();
    for (const frame of frames)
      for (const person of arrayOf(columnsOf(frame), 'person', 'uint32') ?? []) met.add(person);
    const rows = table('_persons.arrow')
      .toArray()
      .map((row) => row?.toJSON() as Record<string, unknown>);
    expect(rows.map(({ person }) => person)).toEqual([...met].sort((a, b) => a - b));
    for (const { person, birthDate, deathDate, situation, ...facts } of rows) {
      const ordinal = person as number;
      const known = personOn(ordinal, Math.max(civilDay(2024, 1, 1), birthDayOf(ordinal)));
      const { municipality, area, identityCode, sex, country, language, firstName, lastName } = known;
      const places = { municipality: municipality?.code ?? null, area: area?.code ?? null, country };
      expect(facts).toEqual({ identityCode, sex, ...places, language, firstName, lastName });
      expect(new Date(birthDate as number).toISOString().slice(0, 10)).toBe(known.birthDate);
      const death = deathDayOf(ordinal) ?? Infinity;
      expect(deathDate).toBe(death < civilDay(2025, 1, 1) ? death * 86_400_000 : null);
      expect(situation).toBe(situationOn(ordinal, civilDay(2024, 7, 1)));
    }
  });

  it('lists its files in the manifest, with scenario, seed, year, totals and stream hash', () => {
    const { manifest, counted, folder } = sample;
    const written = JSON.parse(readFileSync(join(folder, '_manifest.json'), 'utf8')) as unknown;
    expect(written).toEqual({ ...manifest, scenario: toStored(sampleScenario) });
    expect(readManifest(folder)).toEqual(manifest);
    expect(manifest).toMatchObject({
      product: 'tietovirta',
      format: 2,
      productVersion: '9.8.7',
      generation: generationVersion,
      synthetic: true,
      scenario: sampleScenario,
      seed: 7,
      year: 2024,
      streamHash: counted.hash,
      totals: { files: manifest.files.length, frames: frames.length, messages: rowsOf(frames) },
    });
    expect(filesBelow(folder)).toEqual(
      ['_manifest.json', '_organisations.arrow', '_persons.arrow', ...manifest.files.map(({ path }) => path)].sort(),
    );
  });
});

describe('a recorder', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('takes frames that come again only once', () => {
    const twice = frames.flatMap((frame) => [frame, frame]);
    const recording = startRecording({ folder, productVersion: '1', scenario: sampleScenario });
    const recorder = new SliceRecorder({ folder, worker: 0 });
    for (const frame of twice) recorder.record(frame);
    recorder.end();
    expect(recording.finish({ messages: rowsOf(frames), streamHash: '0'.repeat(64) }).totals.frames).toBe(
      frames.length,
    );
  });

  it('refuses a frame when one before it is missing', () => {
    startRecording({ folder, productVersion: '1', scenario: sampleScenario });
    const recorder = new SliceRecorder({ folder, worker: 0 });
    const [, second] = framesOf('kelmu.query', '2024-12-02') as [Frame, Frame];
    expect(() => {
      recorder.record(second);
    }).toThrow(/index \d+ was to be recorded where 0 was expected/);
  });

  it('that dies in the middle leaves whole files under their names, and no manifest', async () => {
    startRecording({ folder, productVersion: '1', scenario: sampleScenario });
    const recorder = new SliceRecorder({ folder, worker: 0 });
    const [first] = framesOf('kelmu.query', '2024-12-03') as [Frame];
    for (const frame of frames.slice(0, frames.indexOf(first) + 1)) recorder.record(frame);
    const files = filesBelow(folder);
    expect(files).toContain('kelmu.query/2024-12-03.arrow.part');
    expect(files).not.toContain('_manifest.json');
    const whole = files.filter((file) => /\d\.arrow$/.test(file));
    const rows = whole.map((file) => tableFromIPC(readFileSync(join(folder, file))).numRows);
    expect(rows.reduce((sum, each) => sum + each, 0)).toBe(rowsOf(frames.slice(0, frames.indexOf(first))));
    await expect(openRecording(folder)).rejects.toThrow(RecordingUnfinished);
  });

  it('that is stopped in the middle removes what is not whole and cannot be finished', () => {
    const recording = startRecording({ folder, productVersion: '1', scenario: sampleScenario });
    const recorder = new SliceRecorder({ folder, worker: 0 });
    recorder.record(framesOf('kelmu.query', '2024-12-02')[0] as Frame);
    recorder.end();
    expect(filesBelow(folder)).toEqual([
      '_organisations.arrow',
      'unfinished-0.json',
      'unfinished-0.persons',
      'unfinished.json',
    ]);
    expect(() => recording.finish({ messages: 1, streamHash: '0'.repeat(64) })).toThrow(RecordingUnfinished);
  });

  it('that missed messages makes no recording of the run', () => {
    const recording = startRecording({ folder, productVersion: '1', scenario: sampleScenario });
    const recorder = new SliceRecorder({ folder, worker: 0 });
    const [first] = framesOf('banks.payment-message', '2024-12-02') as [Frame];
    recorder.record(first);
    recorder.end();
    const { rows } = first.header;
    expect(() => recording.finish({ messages: rows + 1, streamHash: '0'.repeat(64) })).toThrow(
      `${rows} of ${rows + 1} messages were recorded`,
    );
  });
});
