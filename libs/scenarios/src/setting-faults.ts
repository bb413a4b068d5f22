/** Turns what the schema refuses into faults in our own words, with what is allowed and what was probably meant. */
import { reportYears } from '@tietovirta/published';
import { same, type Label } from '@tietovirta/wording';
import type { z } from 'zod';
import { keysWithin, pathWithin, wordsWithin } from './words-within.js';
import { nearestName } from './nearest-name.js';
import type { FaultPlace, ScenarioFault } from './scenario-fault.js';
import {
  exchangeIds,
  scenarioSettings,
  settingNames,
  type ScenarioSettings,
  type SettingName,
} from './scenario-schema.js';
import { isNo, type SettingWords } from './setting-words.js';
import { playedYearsText } from './played-years.js';
import { latenesses, namedSpeeds, speedBounds } from './speed.js';
import { wires } from './wire.js';

const dateWords: SettingWords = {
  none: isNo('päivämäärä', 'date'),
  allowed: { fi: 'päivämäärä kuten 2024-03-01', en: 'a date such as 2024-03-01' },
};

const baseWords: SettingWords = {
  none: isNo('raportin vuosi', 'year of the report'),
  allowed: same(reportYears.join(', ')),
};

const yearWords: SettingWords = {
  none: isNo('vuosi, joka voidaan simuloida', 'year that can be simulated'),
  allowed: same(playedYearsText),
};

const words: Readonly<Record<SettingName, SettingWords>> = {
  name: {
    none: isNo('nimi', 'name'),
    allowed: {
      fi: 'kirjaimia, numeroita, välejä, pisteitä, väliviivoja ja alaviivoja, enintään 60',
      en: 'letters, digits, spaces, dots, hyphens and underscores, at most 60',
    },
  },
  base: baseWords,
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
  peaks: {
    none: isNo('luettelo huipuista', 'list of peaks'),
    allowed: {
      fi: 'huippuja: { on: kelmu.query, at: "09:00", for: 30m, factor: 5, shape: ramp }',
      en: 'peaks: { on: kelmu.query, at: "09:00", for: 30m, factor: 5, shape: ramp }',
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
  lateness: {
    none: isNo('tapa olla myöhässä', 'way of being late'),
    allowed: {
      fi: 'best-effort (ajo jatkuu ja kertoo, paljonko se on myöhässä) tai strict (ajo keskeytyy, jos se myöhästyy yli 5 s)',
      en: 'best-effort (the run goes on and says how late it is) or strict (it fails when it is more than 5 s late)',
    },
    names: latenesses,
  },
  wire: { none: isNo('siirtomuoto', 'wire'), allowed: same(wires.join(', ')), names: wires },
  load: {
    none: isNo('kuorma', 'load'),
    allowed: {
      fi: 'rate tai stages, ja behind: { rate: 500/s, behind: drop }',
      en: 'rate or stages, and behind: { rate: 500/s, behind: drop }',
    },
  },
  watch: {
    none: isNo('mitattava', 'thing to watch'),
    allowed: { fi: '{ group: ryhmä, topics: [aihe], answers: aihe }', en: '{ group: …, topics: […], answers: … }' },
  },
  thresholds: {
    none: isNo('ehtojen luettelo', 'list of conditions'),
    allowed: {
      fi: "mittarit ja niiden ehdot: lateness: ['p(95)<2s']",
      en: "metrics with their conditions: lateness: ['p(95)<2s']",
    },
  },
};

/** What is allowed for a setting, in words. */
export const allowedFor = (setting: SettingName): Label => words[setting].allowed;

export type CheckedSettings = { readonly settings: ScenarioSettings; readonly faults: readonly SettingFault[] };

/** A fault whose place is still a path of keys: whoever read the settings knows how to name it. */
export interface SettingFault extends Omit<ScenarioFault, keyof FaultPlace> {
  readonly keys: readonly (string | number)[];
}

/** What a custom issue of our schemas carries: settings that are sound each by itself contradict each other. */
export type Contradiction = Pick<ScenarioFault, 'problem' | 'allowed'>;

/** The settings that are sound, and a fault for each that is not. What is sound within one that is not stays, to be judged as well. */
export function checkSettings(values: Readonly<Record<string, unknown>>): CheckedSettings {
  const result = scenarioSettings.safeParse(values, { reportInput: true });
  const faults = result.success ? [] : result.error.issues.flatMap(faultsOf);
  const sound = Object.entries(values).flatMap(([key, value]) => {
    const within = faults.filter(({ keys }) => keys[0] === key).map(({ keys }) => keys[1]);
    const isPartSound = within.length === 0 || (!within.includes(undefined) && key !== 'exchanges');
    return isSetting(key) && isPartSound ? [[key, without(value, within)]] : [];
  });
  return { settings: Object.fromEntries(sound) as ScenarioSettings, faults };
}

/** Without what is refused within it; elements of a list leave a gap, so that the others keep their places. */
function without(value: unknown, refused: readonly (string | number | undefined)[]): unknown {
  if (Array.isArray(value)) return value.map((each: unknown, place) => (refused.includes(place) ? undefined : each));
  if (refused.length === 0 || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !refused.includes(key)));
}

const isSetting = (key: string): key is SettingName => (settingNames as readonly string[]).includes(key);

/** What an issue of the schema means. */
export function faultsOf(issue: z.core.$ZodIssue): readonly SettingFault[] {
  const keys = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownSetting(keys, key));
  // Where a setting has several forms, the form that was meant says more of it than the choice.
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((errors) =>
      errors.some((each) => each.path.length > 0 || each.code === 'unrecognized_keys'),
    );
    if (meant !== undefined && typeof issue.input === 'object')
      return meant.flatMap((each) => faultsOf({ ...each, path: [...issue.path, ...each.path] }));
  }
  const setting = String(keys[0]);
  if (issue.code === 'custom') return [{ keys, ...(issue.params as Contradiction) }];
  if (!isSetting(setting)) return [{ keys, problem: { fi: 'siinä ei ole asetuksia', en: 'it holds no settings' } }];
  const { none, allowed, names } = wordsWithin[pathWithin(keys)] ?? words[setting];
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

function unknownSetting(within: SettingFault['keys'], key: string): SettingFault {
  const names = within.length === 0 ? settingNames : (keysWithin[pathWithin(within)] ?? []);
  const nearest = nearestName(key, names);
  const problem: Label = { fi: 'tällaista asetusta ei ole', en: 'there is no such setting' };
  return { keys: [...within, key], problem, allowed: same(names.join(', ')), nearest };
}

const asTyped = (input: unknown): Label => {
  if (input === null || input === undefined) return { fi: 'tyhjä', en: 'nothing' };
  if (typeof input === 'number') return same(`${input}`);
  return same(typeof input === 'string' ? `"${input}"` : JSON.stringify(input));
};
