/**
 * The files in the folder of a recording:
 *
 *   _manifest.json                     what the recording is and holds; written last
 *   <message type>/<date>.arrow        one slice, one record batch a frame
 *   _organisations.arrow               the directory that the column `organisation` points into
 *   _persons.arrow                     the persons that the column `person` points to, those that occur; written at the end
 *
 * Tools that open a folder as one dataset pass by names that begin with `_`: they are no messages.
 * During the run there is `unfinished.json` instead of the manifest, and a slice under way has another name. Each worker lists
 * its finished slices, and marks the persons in them, in files of its own when it ends.
 */
import { join } from 'node:path';

export const manifestName = '_manifest.json';
/** The manifest of recordings of format 1. */
export const manifestNameBefore = 'manifest.json';
export const unfinishedName = 'unfinished.json';
export const organisationsName = '_organisations.arrow';
export const personsName = '_persons.arrow';
export const listName = (worker: number): string => `unfinished-${worker}.json`;
export const listPattern = /^unfinished-\d+\.json$/;
/** The persons that a worker has met, one bit each. */
export const marksName = (worker: number): string => `unfinished-${worker}.persons`;
export const marksPattern = /^unfinished-\d+\.persons$/;
/** Suffix of a file that is not complete yet. */
export const partEnding = '.part';

/** Path of a slice below the folder, with forward slashes on every system. */
export const slicePath = (messageType: string, date: string): string => `${messageType}/${date}.arrow`;

export const inFolder = (folder: string, path: string): string => join(folder, ...path.split('/'));
