/** Where a manifest of the right shape contradicts itself, or what this version knows. */
import { calendarYear } from '@tietovirta/calendar';
import { messageTypes } from '@tietovirta/exchanges';
import type { RecordingFault } from './errors/recording-damaged.js';
import { manifestName, slicePath } from './folder-layout.js';
import { totalsOf, type RecordedSlice, type RecordingManifest } from './recording-manifest.js';

export function manifestFaults(manifest: RecordingManifest): readonly RecordingFault[] {
  const { scenario, seed, year, files, totals } = manifest;
  const found = totalsOf(files);
  const dates = calendarYear(scenario.year).days.map((day) => day.date);
  const seen = new Set<string>();
  const faults: RecordingFault[] = [
    ...(seed === scenario.seed ? [] : [fault('seed', `${seed}, but the scenario has ${scenario.seed}`)]),
    ...(year === scenario.year ? [] : [fault('year', `${year}, but the scenario has ${scenario.year}`)]),
    ...(['files', 'frames', 'messages', 'bytes'] as const)
      .filter((name) => totals[name] !== found[name])
      .map((name) => fault(`totals/${name}`, `${totals[name]}, but the files listed hold ${found[name]}`)),
  ];
  files.forEach((file, place) => {
    const problems = [...problemsOf(file, dates), ...(seen.has(file.path) ? [`${file.path} is listed twice`] : [])];
    seen.add(file.path);
    faults.push(...problems.map((problem) => fault(`files/${place}`, problem)));
  });
  return faults;
}

const fault = (place: string, problem: string): RecordingFault => ({
  path: `${manifestName}#/${place}`,
  kind: 'contradictory',
  problem,
});

function* problemsOf(
  { path, messageType, day, date, rows, bytes, frames }: RecordedSlice,
  dates: readonly string[],
): Generator<string> {
  if (!messageTypes.some((type) => type.id === messageType)) yield `this version has no message type ${messageType}`;
  if (dates[day] !== date) yield `day ${day} is not ${date}`;
  // The path is spelt out for people; it must not lead anywhere else.
  if (path !== slicePath(messageType, date)) yield `${path} is not the place of ${messageType} on ${date}`;
  const inFrames = frames.reduce((sum, frame) => sum + frame.rows, 0);
  if (inFrames !== rows) yield `${path}: ${rows} messages, but its frames hold ${inFrames}`;
  let reached = 0;
  for (const [index, frame] of frames.entries()) {
    if (frame.offset < reached || frame.offset + frame.bytes > bytes)
      yield `${path}: frame ${index} lies outside its place`;
    reached = frame.offset + frame.bytes;
  }
}
