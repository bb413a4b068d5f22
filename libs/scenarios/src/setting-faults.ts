/** Turns what the schema refuses into faults in our own words, with what is allowed and what was probably meant. */
import { reportYears } from '@tietovirta/published';
import { same, type Label } from '@tietovirta/wording';
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
import { namedSpeeds, speedBounds } from './speed.js';
import { wires } from './wire.js';

const isNo =
  (fi: string, en: string) =>
  (typed: Label): Label => ({ fi: `${typed.fi} ei ole ${fi}`, en: `${typed.en} is no ${en}` });

interface SettingWords {
  /** Says that something is none. */
  readonly none: (typed: Label) => Label;
  readonly allowed: Label;
  readonly names?: readonly string[];
}

const dateWords: SettingWords = {
  none: isNo('päivämäärä', 'date'),
  allowed: { fi: 'päivämäärä kuten 2024-03-01', en: 'a date such as 2024-03-01' },
};

const yearWords: SettingWords = {
  none: isNo('raportin vuosi', 'year of the report'),
  allowed: same(reportYears.join(', ')),
};

const words: Readonly<Record<SettingName, SettingWords>> = {
  name: {
    none: isNo('nimi', 'name'),
    allowed: {
      fi: 'kirjaimia, numeroita, välejä, pisteitä, väliviivoja ja alaviivoja, enintään 60',
      en: 'letters, digits, spaces, dots, hyphens and underscores, at most 60',
    },
  },
  base: yearWords,
  year: yearWords,
  exchanges: {
    none: isNo('tiedonvälitys', 'exchange'),
    allowed: same(exchangeIds.join(', ')),
    names: exchangeIds,
  },
  from: dateWords,
  to: dateWords,
  scale: {
    none: isNo('mittakaava', 'scale'),
    allowed: {
      fi: 'nollaa suurempi kokonaisluku, murtoluku tai desimaaliluku, kuten 2, 1/1000 tai 0.001',
      en: 'a whole number, a fraction or a decimal above 0, such as 2, 1/1000 or 0.001',
    },
  },
  seed: {
    none: isNo('siemenluku', 'seed'),
    allowed: {
      fi: `kokonaisluku väliltä 0–${Number.MAX_SAFE_INTEGER}`,
      en: `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`,
    },
  },
  volumes: {
    none: isNo('määrä', 'volume'),
    allowed: {
      fi: 'kerroin kuten x2, muutos kuten +20 % tai sanomien määrä, tiedonvälitykselle, sanomatyypille tai sen osalle',
      en: 'a factor such as x2, a change such as +20 %, or a number of messages, for an exchange, a message type or a part of one',
    },
  },
  speed: {
    none: isNo('nopeus', 'speed'),
    allowed: {
      fi: `max (niin nopeasti kuin kone ehtii), real (kuin seinäkello) tai simuloituja sekunteja sekunnissa, ${speedBounds.least}–${speedBounds.most}`,
      en: `max (as fast as the machine can), real (as the clock on the wall), or simulated seconds a second, ${speedBounds.least} to ${speedBounds.most}`,
    },
    names: namedSpeeds,
  },
  wire: { none: isNo('siirtomuoto', 'wire'), allowed: same(wires.join(', ')), names: wires },
};

/** What is allowed for a setting, in words. */
export const allowedFor = (setting: SettingName): Label => words[setting].allowed;

export type CheckedSettings = { readonly settings: ScenarioSettings; readonly faults: readonly SettingFault[] };

/** A fault whose place is still a path of keys: whoever read the settings knows how to name it. */
export interface SettingFault extends Omit<ScenarioFault, 'path' | 'line'> {
  readonly keys: readonly (string | number)[];
}

/** What a custom issue of our schemas carries: settings that are sound each by itself contradict each other. */
export type Contradiction = Pick<ScenarioFault, 'problem' | 'allowed'>;

/** The settings that are sound, and a fault for each that is not. */
export function checkSettings(values: Readonly<Record<string, unknown>>): CheckedSettings {
  const result = scenarioSettings.safeParse(values, { reportInput: true });
  const faults = result.success ? [] : result.error.issues.flatMap(faultsOf);
  const refused = new Set(faults.map(({ keys }) => keys[0]));
  const sound = Object.entries(values).filter(([key]) => isSetting(key) && !refused.has(key));
  return { settings: Object.fromEntries(sound), faults };
}

const isSetting = (key: string): key is SettingName => (settingNames as readonly string[]).includes(key);

/** What an issue of the schema means. */
export function faultsOf(issue: z.core.$ZodIssue): readonly SettingFault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownSetting);
  const keys = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const setting = String(keys[0]);
  if (issue.code === 'custom') return [{ keys, ...(issue.params as Contradiction) }];
  if (!isSetting(setting)) return [{ keys, problem: { fi: 'siinä ei ole asetuksia', en: 'it holds no settings' } }];
  const { none, allowed, names } = words[setting];
  const nearest = typeof issue.input === 'string' && names ? nearestName(issue.input, names) : undefined;
  const problem = problemOf(setting, keys.length, issue.input) ?? none(asTyped(issue.input));
  return [{ keys, problem, allowed, nearest }];
}

/** A path of keys as people write it: `exchanges[1]`. */
export const pathOf = (keys: SettingFault['keys']): string =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');

function problemOf(setting: SettingName, depth: number, input: unknown): Label | undefined {
  if (setting !== 'exchanges' || depth > 1) return undefined;
  if (Array.isArray(input) && input.length === 0)
    return { fi: 'yhtään tiedonvälitystä ei ole nimetty', en: 'no exchange is named' };
  const typed = asTyped(input);
  return { fi: `${typed.fi} ei ole luettelo tiedonvälityksistä`, en: `${typed.en} is not a list of exchanges` };
}

function unknownSetting(key: string): SettingFault {
  const nearest = nearestName(key, settingNames);
  const allowed = same(settingNames.join(', '));
  const problem: Label = { fi: 'tällaista asetusta ei ole', en: 'there is no such setting' };
  return { keys: [key], problem, allowed, nearest };
}

const asTyped = (input: unknown): Label => {
  if (input === null || input === undefined) return { fi: 'tyhjä', en: 'nothing' };
  return same(typeof input === 'string' ? `"${input}"` : JSON.stringify(input));
};
