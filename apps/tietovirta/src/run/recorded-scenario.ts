import { resolve } from 'node:path';
import { openRecording } from '@tietovirta/recording';
import { refuseContradictions, type Scenario } from '@tietovirta/scenarios';
import type { RunOptions } from './run-options.js';
import { scenarioRequest } from './scenario-request.js';

/**
 * The scenario that a recording was made of, after every file of it was looked at.
 *
 * @param replay folder of the recording, as typed
 * @throws RecordingError naming every fault; SettingsContradicted when the command line asks for other settings
 */
export async function recordedScenario(
  replay: string,
  argument: string | undefined,
  options: RunOptions,
  folder: string,
): Promise<Scenario> {
  const { manifest } = await openRecording(resolve(folder, replay));
  const { scenario } = manifest;
  const what = { fi: `Tallenteella ${replay}`, en: `The recording ${replay}` };
  refuseContradictions({ what, option: '--replay', scenario }, await scenarioRequest(argument, options, folder));
  return scenario;
}
