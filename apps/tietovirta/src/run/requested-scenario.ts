import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isScenarioFile, resolveScenario, type Scenario, type ScenarioOptions } from '@tietovirta/scenarios';

/** The settings among the options of `run`, without those that were not given. */
export function settingsAmong(options: ScenarioOptions): ScenarioOptions {
  const { name, year, exchanges, from, to, scale, seed } = options;
  const settings = { name, year, exchanges, from, to, scale, seed };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/**
 * The scenario that the user asks for by name, file and options.
 *
 * @param folder from which a relative path is meant
 * @throws ScenarioRefused with every fault; an error of the file system for a file that cannot be read
 */
export async function requestedScenario(
  argument: string | undefined,
  options: ScenarioOptions,
  folder: string,
): Promise<Scenario> {
  const overrides = settingsAmong(options);
  if (argument === undefined) return resolveScenario({ overrides });
  if (!isScenarioFile(argument)) return resolveScenario({ scenario: argument, overrides });
  return resolveScenario({ file: { path: argument, text: await textOf(resolve(folder, argument)) }, overrides });
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    // Node leaves the path out when a folder is read.
    throw Object.assign(error as Error, { path });
  }
}
