/** Turns what the schema refuses into faults in our own words, with what is allowed and what was probably meant. */
import { reportYears } from '@tietovirta/published';
import type { z } from 'zod';
import { nearestName } from './nearest-name.js';
import type { ScenarioFault } from './scenario-fault.js';
import {
  exchangeIds,
  scenarioSettings,
  settingNames,
  type ScenarioSettings,
  type SettingName,
} from './scenario-schema.js';

interface SettingWords {
  readonly noun: string;
  readonly allowed: string;
  readonly names?: readonly string[];
}

const dateWords: SettingWords = { noun: 'date', allowed: 'a date such as 2024-03-01' };

const words: Readonly<Record<SettingName, SettingWords>> = {
  name: { noun: 'name', allowed: 'letters, digits, spaces, dots, hyphens and underscores, at most 60' },
  year: { noun: 'year of the report', allowed: reportYears.join(', ') },
  exchanges: { noun: 'exchange', allowed: exchangeIds.join(', '), names: exchangeIds },
  from: dateWords,
  to: dateWords,
  scale: { noun: 'scale', allowed: 'a whole number, a fraction or a decimal above 0, such as 2, 1/1000 or 0.001' },
  seed: { noun: 'seed', allowed: `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}` },
};

/** What is allowed for a setting, in words. */
export const allowedFor = (setting: SettingName): string => words[setting].allowed;

export type CheckedSettings = { readonly settings: ScenarioSettings; readonly faults: readonly SettingFault[] };

/** A fault whose place is still a path of keys: whoever read the settings knows how to name it. */
export interface SettingFault extends Omit<ScenarioFault, 'path' | 'line'> {
  readonly keys: readonly (string | number)[];
}

/** The settings that are sound, and a fault for each that is not. */
export function checkSettings(values: Readonly<Record<string, unknown>>): CheckedSettings {
  const result = scenarioSettings.safeParse(values, { reportInput: true });
  const faults = result.success ? [] : result.error.issues.flatMap(faultsOf);
  const refused = new Set(faults.map(({ keys }) => keys[0]));
  const sound = Object.entries(values).filter(([key]) => isSetting(key) && !refused.has(key));
  return { settings: Object.fromEntries(sound), faults };
}

const isSetting = (key: string): key is SettingName => (settingNames as readonly string[]).includes(key);

function faultsOf(issue: z.core.$ZodIssue): readonly SettingFault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownSetting);
  const keys = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const setting = String(keys[0]);
  if (!isSetting(setting)) return [{ keys, problem: issue.message }];
  const { noun, allowed, names } = words[setting];
  const nearest = typeof issue.input === 'string' && names ? nearestName(issue.input, names) : undefined;
  const problem = problemOf(setting, keys.length, issue.input) ?? `${asTyped(issue.input)} is no ${noun}`;
  return [{ keys, problem, allowed, ...(nearest === undefined ? {} : { nearest }) }];
}

function problemOf(setting: SettingName, depth: number, input: unknown): string | undefined {
  if (setting !== 'exchanges' || depth > 1) return undefined;
  return Array.isArray(input) && input.length === 0
    ? 'no exchange is named'
    : `${asTyped(input)} is not a list of exchanges`;
}

function unknownSetting(key: string): SettingFault {
  const nearest = nearestName(key, settingNames);
  const allowed = settingNames.join(', ');
  return { keys: [key], problem: 'there is no such setting', allowed, ...(nearest === undefined ? {} : { nearest }) };
}

const asTyped = (input: unknown): string => {
  if (input === null || input === undefined) return 'nothing';
  return typeof input === 'string' ? `"${input}"` : JSON.stringify(input);
};
