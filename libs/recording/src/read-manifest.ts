import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { fi } from 'zod/locales';
import { NotARecording } from './errors/not-a-recording.js';
import { RecordingDamaged, type RecordingFault } from './errors/recording-damaged.js';
import { recordingErrorOf } from './errors/recording-error-of.js';
import { RecordingOfOtherFormat } from './errors/recording-of-other-format.js';
import { RecordingUnfinished } from './errors/recording-unfinished.js';
import { manifestName, manifestNameBefore, unfinishedName } from './folder-layout.js';
import { manifestFaults } from './manifest-faults.js';
import { recordingFormats, recordingManifest, type RecordingManifest } from './recording-manifest.js';

/** The manifest of a recording, free of contradictions; the files are not looked at. @throws RecordingError */
export function readManifest(folder: string): RecordingManifest {
  const { product, format, productVersion } = (manifestOf(folder) ?? {}) as Readonly<Record<string, unknown>>;
  if (product !== 'tietovirta')
    throw new NotARecording(folder, {
      fi: `sen ${manifestName} on jonkin muun`,
      en: `its ${manifestName} is of something else`,
    });
  if (typeof format === 'number' && !recordingFormats.some((known) => known === format))
    throw new RecordingOfOtherFormat(folder, format, recordingFormats, String(productVersion));
  const result = recordingManifest.safeParse(manifestOf(folder));
  const faults = result.success ? manifestFaults(result.data) : formFaults(manifestOf(folder), result.error.issues);
  if (faults.length > 0 || result.data === undefined) throw new RecordingDamaged(folder, faults);
  return result.data;
}

function manifestOf(folder: string): unknown {
  let text: string;
  try {
    const name = existsSync(join(folder, manifestName)) ? manifestName : manifestNameBefore;
    text = readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw recordingErrorOf(folder, error);
    if (!existsSync(folder))
      throw new NotARecording(folder, { fi: 'sellaista kansiota ei ole', en: 'there is no such folder' });
    if (existsSync(join(folder, unfinishedName)))
      throw new RecordingUnfinished(folder, {
        fi: 'ajo, joka sitä teki, pysäytettiin, kuoli tai on yhä kesken',
        en: 'the run that made it was stopped, died, or is still under way',
      });
    throw new NotARecording(folder, { fi: `siinä ei ole tiedostoa ${manifestName}`, en: `it has no ${manifestName}` });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NotARecording(
      folder,
      { fi: `sen ${manifestName} ei ole JSONia`, en: `its ${manifestName} is no JSON` },
      { cause },
    );
  }
}

/** Faults against the schema, with the messages of zod in both languages. */
function formFaults(manifest: unknown, issues: readonly z.core.$ZodIssue[]): readonly RecordingFault[] {
  const finnish = recordingManifest.safeParse(manifest, { error: fi().localeError }).error?.issues ?? [];
  return issues.map(({ path, message }, place) => ({
    path: `${manifestName}#/${path.map(String).join('/')}`,
    kind: 'contradictory',
    problem: { fi: finnish[place]?.message ?? message, en: message },
  }));
}
