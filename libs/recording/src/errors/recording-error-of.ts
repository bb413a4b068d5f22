import { RecordingDiskFull } from './recording-disk-full.js';
import { RecordingNotWritable } from './recording-not-writable.js';

const diskFull = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG']);

/** Converts an error of the file system to a RecordingError; returns any other error unchanged. */
export function recordingErrorOf(folder: string, error: unknown): unknown {
  const { code = '' } = (error ?? {}) as NodeJS.ErrnoException;
  if (diskFull.has(code)) return new RecordingDiskFull(folder, error as Error);
  return notWritable.has(code) ? new RecordingNotWritable(folder, error as Error) : error;
}
