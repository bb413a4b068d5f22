/** Faults of a manifest that matches the schema, but contradicts itself or the catalogue of this version. */
import { calendarYear } from '@tietovirta/calendar';
import { messageTypes } from '@tietovirta/exchanges';
import type { Label } from '@tietovirta/wording';
import type { RecordingFault } from './errors/recording-damaged.js';
import { manifestName, slicePath } from './folder-layout.js';
import { totalsOf, type RecordedSlice, type RecordingManifest } from './recording-manifest.js';

export function manifestFaults(manifest: RecordingManifest): readonly RecordingFault[] {
  const { scenario, seed, year, files, totals } = manifest;
  const found = totalsOf(files);
  const dates = calendarYear(scenario.year).days.map((day) => day.date);
  const seen = new Set<string>();
  const faults: RecordingFault[] = [
    ...(seed === scenario.seed ? [] : [fault('seed', contradiction(seed, scenario.seed))]),
    ...(year === scenario.year ? [] : [fault('year', contradiction(year, scenario.year))]),
    ...(['files', 'frames', 'messages', 'bytes'] as const)
      .filter((name) => totals[name] !== found[name])
      .map((name) =>
        fault(`totals/${name}`, {
          fi: `${totals[name]}, mutta luetelluissa tiedostoissa on ${found[name]}`,
          en: `${totals[name]}, but the files listed hold ${found[name]}`,
        }),
      ),
  ];
  files.forEach((file, place) => {
    const problems = [
      ...problemsOf(file, dates),
      ...(seen.has(file.path)
        ? [{ fi: `${file.path} on luettelossa kahdesti`, en: `${file.path} is listed twice` }]
        : []),
    ];
    seen.add(file.path);
    faults.push(...problems.map((problem) => fault(`files/${place}`, problem)));
  });
  return faults;
}

const contradiction = (found: number, ofScenario: number): Label => ({
  fi: `${found}, mutta skenaariossa on ${ofScenario}`,
  en: `${found}, but the scenario has ${ofScenario}`,
});

const fault = (place: string, problem: Label): RecordingFault => ({
  path: `${manifestName}#/${place}`,
  kind: 'contradictory',
  problem,
});

function* problemsOf(
  { path, messageType, day, date, rows, bytes, frames }: RecordedSlice,
  dates: readonly string[],
): Generator<Label> {
  if (!messageTypes.some((type) => type.id === messageType))
    yield {
      fi: `tässä versiossa ei ole sanomatyyppiä ${messageType}`,
      en: `this version has no message type ${messageType}`,
    };
  if (dates[day] !== date) yield { fi: `päivä ${day} ei ole ${date}`, en: `day ${day} is not ${date}` };
  // The path follows from the other fields. A different one could lead outside the folder.
  if (path !== slicePath(messageType, date))
    yield {
      fi: `${path} ei ole sanomatyypin ${messageType} paikka päivänä ${date}`,
      en: `${path} is not the place of ${messageType} on ${date}`,
    };
  const inFrames = frames.reduce((sum, frame) => sum + frame.rows, 0);
  if (inFrames !== rows)
    yield {
      fi: `${path}: ${rows} sanomaa, mutta kehyksissä on ${inFrames}`,
      en: `${path}: ${rows} messages, but its frames hold ${inFrames}`,
    };
  let reached = 0;
  for (const [index, frame] of frames.entries()) {
    if (frame.offset < reached || frame.offset + frame.bytes > bytes)
      yield { fi: `${path}: kehys ${index} ei ole paikallaan`, en: `${path}: frame ${index} lies outside its place` };
    reached = frame.offset + frame.bytes;
  }
}
