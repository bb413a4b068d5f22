import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isScenarioFile, optionsAmong, type ScenarioOptions, type ScenarioRequest } from '@tietovirta/scenarios';

/**
 * What the user asks for by name, file and options; the file is read, nothing is judged.
 *
 * @param folder from which a relative path is meant
 * @throws an error of the file system for a file that cannot be read
 */
export async function scenarioRequest(
  argument: string | undefined,
  options: ScenarioOptions,
  folder: string,
): Promise<ScenarioRequest> {
  const overrides = optionsAmong(options);
  if (argument === undefined) return { overrides };
  if (!isScenarioFile(argument)) return { scenario: argument, overrides };
  return { file: { path: argument, text: await textOf(resolve(folder, argument)) }, overrides };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    // Node leaves the path out when a folder is read.
    throw Object.assign(error as Error, { path });
  }
}
