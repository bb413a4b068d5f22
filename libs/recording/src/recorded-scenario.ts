import { resolve } from 'node:path';
import { refuseContradictions, type Scenario, type ScenarioRequest } from '@tietovirta/scenarios';
import { openRecording } from './open-recording.js';

/**
 * The scenario that a recording was made of, after every file of it was looked at.
 *
 * @param recording its folder, as typed
 * @param from the folder from which a relative one is meant
 * @param asked what the user asked for beside the recording
 * @throws RecordingError naming every fault; SettingsContradicted when other settings are asked for
 */
export async function recordedScenario(recording: string, from: string, asked: ScenarioRequest): Promise<Scenario> {
  const { manifest } = await openRecording(resolve(from, recording));
  const { scenario } = manifest;
  const what = { fi: `Tallenteella ${recording}`, en: `The recording ${recording}` };
  refuseContradictions({ what, option: '--replay', scenario }, asked);
  return scenario;
}
