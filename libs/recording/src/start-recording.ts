/**
 * Starts and finishes a recording. Only files that this module and the recorders made are ever changed. A recording without
 * `finish` is refused as unfinished when it is opened.
 */
import { inSliceOrder } from '@tietovirta/messages';
import { makeFolder } from '@tietovirta/host';
import { generationVersion } from '@tietovirta/messages';
import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '@tietovirta/scenarios';
import { RecordingFolderTaken } from './errors/recording-folder-taken.js';
import { RecordingUnfinished } from './errors/recording-unfinished.js';
import { recordingErrorOf } from './errors/recording-error-of.js';
import {
  listPattern,
  manifestName,
  manifestNameBefore,
  marksPattern,
  organisationsName,
  partEnding,
  personsName,
  unfinishedName,
} from './folder-layout.js';
import { organisationDirectory } from './organisation-directory.js';
import { personDirectory } from './person-directory.js';
import { PersonMarks } from './person-marks.js';
import {
  formatManifest,
  formatStart,
  recordingFormat,
  totalsOf,
  workerList,
  type RecordedSlice,
  type RecordingManifest,
  type RecordingStart,
} from './recording-manifest.js';
import { writeAll } from './write-all.js';

export interface RecordingOptions {
  /** Created when it is missing, refused when it is not empty. */
  readonly folder: string;
  readonly productVersion: string;
  readonly scenario: Scenario;
  /** Which generation of messages it holds; this version's unless the messages come from a recording themselves. */
  readonly generation?: number;
}

/** The totals of the run. A recording is finished only when it holds all of its messages. */
export interface RecordedRun {
  /** Messages that were counted or set aside. */
  readonly messages: number;
  readonly streamHash: string;
}

export interface StartedRecording {
  readonly folder: string;
  /** Writes the manifest; to be called when all workers have ended. @throws RecordingError */
  finish(run: RecordedRun): RecordingManifest;
}

/** Prepares a folder for recorders. @throws RecordingError before anything in it is changed */
export function startRecording({
  folder,
  productVersion,
  scenario,
  generation = generationVersion,
}: RecordingOptions): StartedRecording {
  const start = {
    product: 'tietovirta',
    format: recordingFormat,
    productVersion,
    generation,
    synthetic: true,
    scenario,
  } satisfies RecordingStart;
  try {
    makeFolder(folder);
    refuseTaken(folder);
    writeFileSync(join(folder, unfinishedName), `${formatStart(start)}\n`, { flag: 'wx' });
    writeFileSync(join(folder, organisationsName), organisationDirectory(), { flag: 'wx' });
  } catch (error) {
    throw recordingErrorOf(folder, error);
  }
  return { folder, finish: (run) => finishRecording(folder, start, run) };
}

function refuseTaken(folder: string): void {
  const names = readdirSync(folder);
  if (names.includes(manifestName) || names.includes(manifestNameBefore))
    throw new RecordingFolderTaken(folder, { fi: 'siinä on jo tallenne', en: 'it holds a recording already' });
  if (names.includes(unfinishedName))
    throw new RecordingFolderTaken(folder, {
      fi: 'siinä on kesken oleva tai keskeytynyt tallenne',
      en: 'it holds a recording under way or unfinished',
    });
  const some = names.slice(0, 3).join(', ');
  if (names.length > 0) throw new RecordingFolderTaken(folder, { fi: `siinä on ${some}`, en: `it holds ${some}` });
}

function finishRecording(folder: string, start: RecordingStart, run: RecordedRun): RecordingManifest {
  try {
    const names = readdirSync(folder);
    const lists = names.filter((name) => listPattern.test(name));
    const marks = names.filter((name) => marksPattern.test(name));
    const files = lists.flatMap((name) => slicesOf(folder, name)).sort(inSliceOrder);
    const { seed, year } = start.scenario;
    const totals = totalsOf(files);
    if (totals.messages !== run.messages)
      throw new RecordingUnfinished(folder, {
        fi: `${totals.messages} sanomaa ${run.messages}:sta tallennettiin`,
        en: `${totals.messages} of ${run.messages} messages were recorded`,
      });
    writePersons(folder, marks, year);
    const manifest = { ...start, seed, year, streamHash: run.streamHash, totals, files };
    const path = join(folder, manifestName);
    writeFileSync(path + partEnding, formatManifest(manifest));
    renameSync(path + partEnding, path);
    for (const name of [...lists, ...marks, unfinishedName]) rmSync(join(folder, name));
    return manifest;
  } catch (error) {
    throw recordingErrorOf(folder, error);
  }
}

/** Writes the directory of the persons that any worker has met. */
function writePersons(folder: string, names: readonly string[], year: number): void {
  const marks = new PersonMarks();
  for (const name of names) marks.addAll(new PersonMarks(readFileSync(join(folder, name))));
  const path = join(folder, personsName);
  const descriptor = openSync(path + partEnding, 'w');
  try {
    for (const chunks of personDirectory({ ordinals: marks.ordinals(), year })) writeAll(descriptor, chunks);
  } finally {
    closeSync(descriptor);
  }
  renameSync(path + partEnding, path);
}

function slicesOf(folder: string, name: string): readonly RecordedSlice[] {
  const list = workerList.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (!list.isComplete)
    throw new RecordingUnfinished(folder, { fi: 'jokin erä jäi kesken', en: 'a slice was stopped in its middle' });
  return list.slices;
}
