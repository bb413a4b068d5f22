/** Opens a recording after comparing its files with its manifest. */
import type { Label } from '@tietovirta/wording';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { RecordingDamaged, type RecordingFault } from './errors/recording-damaged.js';
import { inFolder } from './folder-layout.js';
import { readManifest } from './read-manifest.js';
import { RecordedSlices } from './recorded-slices.js';
import type { RecordedSlice } from './recording-manifest.js';

export interface OpenRecordingOptions {
  /**
   * `content` reads every file and compares its SHA-256, so that damage is found before the replay begins. `sizes` only checks
   * that the files exist with their lengths; damaged frames are then set aside during the replay. Default: `content`.
   */
  readonly check?: 'content' | 'sizes';
}

/** @throws RecordingError naming every fault */
export async function openRecording(
  folder: string,
  { check = 'content' }: OpenRecordingOptions = {},
): Promise<RecordedSlices> {
  const manifest = readManifest(folder);
  const faults: RecordingFault[] = [];
  for (const slice of manifest.files) {
    const fault =
      (await sizeFault(folder, slice)) ?? (check === 'content' ? await contentFault(folder, slice) : undefined);
    if (fault !== undefined) faults.push(fault);
  }
  if (faults.length > 0) throw new RecordingDamaged(folder, faults);
  const slices = new RecordedSlices(folder, manifest);
  for (const { messageType, day } of firstOfEachType(manifest.files)) {
    const frames = slices.framesOf(messageType, day);
    frames.next();
    frames.return();
  }
  return slices;
}

async function sizeFault(folder: string, { path, bytes }: RecordedSlice): Promise<RecordingFault | undefined> {
  try {
    const { size } = await stat(inFolder(folder, path));
    if (size === bytes) return undefined;
    const [fi, en] = [`pituus on ${size} tavua eikä ${bytes}`, `is ${size} bytes long instead of ${bytes}`];
    return size < bytes
      ? { path, kind: 'truncated', problem: { fi: `${fi}: se on katkennut`, en: `${en}: it was cut off` } }
      : { path, kind: 'altered', problem: { fi: `${fi}: siihen on lisätty jotain`, en: `${en}: something was added` } };
  } catch (error) {
    return fileFault(path, error);
  }
}

const bytesChanged: Label = {
  fi: 'sen tavut ovat muuttuneet (SHA-256 ei ole luettelon mukainen)',
  en: 'its bytes were changed (SHA-256 is not that of the manifest)',
};

async function contentFault(folder: string, { path, sha256 }: RecordedSlice): Promise<RecordingFault | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(inFolder(folder, path), { highWaterMark: 1 << 20 }))
      hash.update(chunk as Buffer);
  } catch (error) {
    return fileFault(path, error);
  }
  if (hash.digest('hex') === sha256) return undefined;
  return { path, kind: 'altered', problem: bytesChanged };
}

function fileFault(path: string, error: unknown): RecordingFault {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT'
    ? { path, kind: 'missing', problem: { fi: 'puuttuu', en: 'is missing' } }
    : { path, kind: 'unreadable', problem: { fi: `ei voi lukea (${message})`, en: `cannot be read (${message})` } };
}

/** All slices of a type have the same layout, so reading one shows whether this version can read them all. */
const firstOfEachType = (files: readonly RecordedSlice[]): readonly RecordedSlice[] => [
  ...new Map([...files].reverse().map((file) => [file.messageType, file])).values(),
];
