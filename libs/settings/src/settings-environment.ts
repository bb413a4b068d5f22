/** Where settings come from: the environment of the process, over a file that `npm run stack` or a user wrote. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Label } from '@tietovirta/wording';
import { settingsFileVariable } from './known-settings.js';
import type { Environment } from './read-settings.js';
import { SettingsRefused } from './settings-refused.js';

/** Written by the stack on this machine, found from any folder below it. */
export const stackSettingsFile = join('.stack', 'settings.env');

export interface SettingsEnvironment {
  readonly env: Environment;
  /** The file that was read, if any. */
  readonly file?: string;
}

export interface EnvironmentOptions {
  /** The file of a stack is looked for in this folder and in those above it. */
  readonly folder: string;
  readonly env: Environment;
}

export function settingsEnvironment({ folder, env }: EnvironmentOptions): SettingsEnvironment {
  const named = env[settingsFileVariable]?.trim() ?? '';
  const file = named === '' ? nearestStackFile(resolve(folder)) : resolve(folder, named);
  if (file === undefined) return { env };
  const settings: Record<string, string | undefined> = parseEnv(textOf(file, named));
  for (const [name, value] of Object.entries(env)) if ((value ?? '').trim() !== '') settings[name] = value;
  return { env: settings, file };
}

function nearestStackFile(folder: string): string | undefined {
  const file = join(folder, stackSettingsFile);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder ? undefined : nearestStackFile(above);
}

const pathOfSettings: Label = {
  fi: 'sellaisen tiedoston polku, jossa on yksi NIMI=arvo rivillä',
  en: 'the path of a file with one NAME=value a line',
};

function textOf(file: string, named: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    const problem: Label =
      code === 'ENOENT'
        ? { fi: `tiedostoa ${file} ei ole`, en: `the file ${file} does not exist` }
        : {
            fi: `tiedostoa ${file} ei voi lukea (${code ?? '?'})`,
            en: `the file ${file} cannot be read (${code ?? '?'})`,
          };
    const name = named === '' ? stackSettingsFile : settingsFileVariable;
    throw new SettingsRefused([{ name, problem, allowed: pathOfSettings }]);
  }
}
