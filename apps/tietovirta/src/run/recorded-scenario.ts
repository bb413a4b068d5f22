import { resolve } from 'node:path';
import { openRecording } from '@tietovirta/recording';
import type { Scenario } from '@tietovirta/scenarios';
import { refuseContradictions } from './refuse-contradictions.js';
import type { RunOptions } from './run-options.js';

/**
 * The scenario that a recording was made of, after every file of it was looked at.
 *
 * @param replay folder of the recording, as typed
 * @throws RecordingError naming every fault; BadInput when the command line asks for other settings
 */
export async function recordedScenario(
  replay: string,
  argument: string | undefined,
  options: RunOptions,
  folder: string,
): Promise<Scenario> {
  const { manifest } = await openRecording(resolve(folder, replay));
  const { scenario } = manifest;
  await refuseContradictions({
    what: { fi: `Tallenteella ${replay}`, en: `The recording ${replay}` },
    option: '--replay',
    scenario,
    argument,
    options,
    folder,
  });
  return scenario;
}
