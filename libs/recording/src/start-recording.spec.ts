import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordingErrorOf } from './errors/recording-error-of.js';
import { RecordingDiskFull, type RecordingError, startRecording } from './index.js';
import { recordSample, temporaryFolder } from './testing/sample-recording.js';
import { sampleScenario } from './testing/sample-run.js';

const start = (folder: string): RecordingError => {
  try {
    startRecording({ folder, productVersion: '1', scenario: sampleScenario });
  } catch (error) {
    return error as RecordingError;
  }
  throw new Error('was not refused');
};

describe('starting a recording', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes the folder and those above it', () => {
    const below = join(folder, 'recordings', 'week');
    startRecording({ folder: below, productVersion: '1', scenario: sampleScenario });
    expect(readdirSync(below).sort()).toEqual(['_organisations.arrow', 'unfinished.json']);
  });

  it('is refused in a folder that holds something, and nothing there is touched', () => {
    writeFileSync(join(folder, 'thesis.txt'), 'years of work');
    expect(start(folder)).toMatchObject({
      code: 'RECORDING_FOLDER_TAKEN',
      message: `${folder} cannot take a recording: it holds thesis.txt.`,
    });
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });

  it('is refused where a recording is, finished or not', () => {
    startRecording({ folder, productVersion: '1', scenario: sampleScenario });
    expect(start(folder).message).toContain('it holds a recording under way or unfinished');
    const finished = recordSample([]);
    expect(start(finished.folder).message).toContain('it holds a recording already');
    rmSync(finished.folder, { recursive: true });
  });

  it('is refused where nothing can be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(start(join(folder, 'file'))).toMatchObject({ code: 'RECORDING_NOT_WRITABLE' });
    expect(start(join(folder, 'file', 'below'))).toMatchObject({ code: 'RECORDING_NOT_WRITABLE' });
  });

  it('says what to do when the disk is full', () => {
    mkdirSync(join(folder, 'x'));
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const error = recordingErrorOf(folder, full) as RecordingDiskFull;
    expect(error).toBeInstanceOf(RecordingDiskFull);
    expect(error).toMatchObject({ code: 'RECORDING_DISK_FULL', cause: full });
    expect(error.hint).toContain('Free some space');
  });
});
