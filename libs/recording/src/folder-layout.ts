/**
 * The files in the folder of a recording:
 *
 *   manifest.json                      what the recording is and holds; written last
 *   organisations.arrow                the directory that the column `organisation` points into
 *   <message type>/<date>.arrow        one slice, one record batch a frame
 *
 * During the run there is `unfinished.json` instead of the manifest, and a slice under way has another name. Each worker lists
 * its finished slices in a file of its own when it ends.
 */
import { join } from 'node:path';

export const manifestName = 'manifest.json';
export const unfinishedName = 'unfinished.json';
export const directoryName = 'organisations.arrow';
export const listName = (worker: number): string => `unfinished-${worker}.json`;
export const listPattern = /^unfinished-\d+\.json$/;
/** Suffix of a file that is not complete yet. */
export const partEnding = '.part';

/** Path of a slice below the folder, with forward slashes on every system. */
export const slicePath = (messageType: string, date: string): string => `${messageType}/${date}.arrow`;

export const inFolder = (folder: string, path: string): string => join(folder, ...path.split('/'));
