/** Reads settings from environment variables. One error lists everything that is wrong with them. */
import { same, type Label } from '@tietovirta/wording';
import type { z } from 'zod';
import { combinationFaults } from './combination-faults.js';
import { knownSettings, type KnownSetting } from './known-settings.js';
import { Secret } from './secret.js';
import { saidBy, type Need } from './setting.js';
import type { SettingFault } from './setting-fault.js';
import type { Settings } from './settings.js';
import { SettingsRefused } from './settings-refused.js';
import { unknownNames } from './unknown-names.js';

/** Environment variables. An empty one counts as not set, because compose files pass on empty ones. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface ReadOptions<N extends Need> {
  /** The groups of settings that this process needs: variables are required, and files read, only in these. */
  readonly needs: readonly N[];
  /** The file from which settings were read, for the error. Default: none. */
  readonly file?: string;
}

/** @throws SettingsRefused with every fault */
export function readSettings<const N extends Need = never>(
  env: Environment,
  { needs, file }: ReadOptions<N>,
): Settings<N> {
  const isNeeded = ({ group }: KnownSetting): boolean => (needs as readonly string[]).includes(group);
  const textOf = (name: string): string | undefined => (env[name]?.trim() === '' ? undefined : env[name]);
  const values = new Map<string, unknown>();
  const faults: SettingFault[] = [];
  for (const known of knownSettings) {
    const text = known.isFile === true && !isNeeded(known) ? undefined : textOf(known.name);
    const result = known.schema.safeParse(text);
    if (result.success) values.set(known.name, result.data);
    else faults.push(faultOf(known, text, result.error));
    if (text === undefined && known.isRequired === true && isNeeded(known)) faults.push(missing(known));
  }
  const given = { has: (name: string) => textOf(name) !== undefined, value: (name: string) => values.get(name) };
  const set = Object.keys(env).filter(given.has);
  faults.push(...combinationFaults(given, needs), ...unknownNames(set));
  if (faults.length > 0) throw new SettingsRefused(faults, file);
  return grouped(values) as Settings<N>;
}

const missing = ({ name, meaning, allowed, example }: KnownSetting): SettingFault => ({
  name,
  problem: { fi: 'sitä ei ole annettu', en: `it is not set (${meaning})` },
  allowed: { fi: `${allowed.fi}, kuten ${example}`, en: `${allowed.en}, such as ${example}` },
});

function faultOf({ name, noun, allowed, isSecret }: KnownSetting, text = '', error: z.ZodError): SettingFault {
  const said = error.issues.map(saidBy).find((problem) => problem !== undefined);
  const shown = asShown(text, isSecret === true);
  return { name, problem: said ?? { fi: `${shown.fi} ei kelpaa`, en: `${shown.en} is no ${noun}` }, allowed };
}

/** The text in quotes, unless it is a secret or may be an address that contains one. */
const asShown = (text: string, isSecret: boolean): Label =>
  isSecret || text.includes('@') || text.length > 80 ? { fi: 'sen arvo', en: 'its value' } : same(`"${text}"`);

function grouped(values: ReadonlyMap<string, unknown>): object {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const { name, group, key } of knownSettings) {
    const value = values.get(name);
    groups[group] ??= {};
    if (value !== undefined) groups[group][key] = value;
  }
  return frozen(groups);
}

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null && !(part instanceof Secret)) frozen(part as object);
  return Object.freeze(value);
}
