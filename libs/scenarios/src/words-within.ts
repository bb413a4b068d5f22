/** What is said of settings inside `peaks`, `load`, `watch` and `thresholds`, by their path without places in lists. */
import { same } from '@tietovirta/wording';
import { behinds } from './load-settings.js';
import { largestFactor, peakShapes } from './peaks.js';
import { isNo, type SettingWords } from './setting-words.js';

const topicWords: SettingWords = {
  none: isNo('aiheen nimi', 'name of a topic'),
  allowed: { fi: 'aiheen nimi kuten tietovirta.kelmu', en: 'the name of a topic such as tietovirta.kelmu' },
};

const duration: SettingWords = {
  none: isNo('kesto', 'duration'),
  allowed: { fi: 'kesto kuten 30s, 2m tai 1h30m', en: 'a duration such as 30s, 2m or 1h30m' },
};

const condition: SettingWords = {
  none: isNo('ehto', 'condition'),
  allowed: {
    fi: 'ehto kuten p(95)<2s, max<10000 tai count==0',
    en: 'a condition such as p(95)<2s, max<10000 or count==0',
  },
};

export const wordsWithin: Readonly<Record<string, SettingWords>> = {
  'peaks.on': {
    none: isNo('tiedonvälitys eikä sanomatyyppi', 'exchange and no message type'),
    allowed: {
      fi: 'tiedonvälitys, sanomatyyppi tai sen osa, kuten kelmu.query',
      en: 'an exchange, a message type or a part of one, such as kelmu.query',
    },
  },
  'peaks.at': {
    none: isNo('kellonaika', 'time of day'),
    allowed: {
      fi: 'kellonaika kuten "09:00", tai päivä ja kellonaika kuten "2024-06-17 09:00"',
      en: 'a time of day such as "09:00", or a day with it such as "2024-06-17 09:00"',
    },
  },
  'peaks.for': duration,
  'peaks.factor': {
    none: isNo('huipun kerroin', 'factor of a peak'),
    allowed: { fi: `luku, joka on suurempi kuin 1, enintään ${largestFactor}`, en: `a number above 1, up to ${largestFactor}` }, // oxfmt-ignore
  },
  'peaks.shape': { none: isNo('huipun muoto', 'shape of a peak'), allowed: same(peakShapes.join(', ')), names: peakShapes }, // oxfmt-ignore
  'load.rate': {
    none: isNo('sanomamäärä sekunnissa', 'rate'),
    allowed: { fi: 'sanomia sekunnissa, kuten 500 tai 500/s', en: 'messages a second, such as 500 or 500/s' },
  },
  'load.stages': {
    none: isNo('luettelo vaiheista', 'list of stages'),
    allowed: {
      fi: 'vähintään yksi vaihe: { duration: 2m, target: 500 }',
      en: 'one stage at least: { duration: 2m, target: 500 }',
    },
  },
  'load.stages.duration': duration,
  'load.stages.target': {
    none: isNo('sanomamäärä sekunnissa', 'number of messages a second'),
    allowed: { fi: 'luku nollasta alkaen', en: 'a number from 0' },
  },
  'load.behind': { none: isNo('tapa', 'way'), allowed: same(behinds.join(', ')), names: behinds },
  'watch.group': {
    none: isNo('kuluttajaryhmä', 'consumer group'),
    allowed: { fi: 'kuluttajaryhmän nimi', en: 'the name of a consumer group' },
  },
  'watch.topics': topicWords,
  'watch.answers': topicWords,
  'thresholds.*': condition,
  'thresholds.*.threshold': condition,
  'thresholds.*.abortOnFail': { none: isNo('true eikä false', 'true or false'), allowed: same('true, false') },
  'thresholds.*.delayAbortEval': duration,
};

/** Keys that there are inside a setting, by the same paths. */
export const keysWithin: Readonly<Record<string, readonly string[]>> = {
  peaks: ['on', 'at', 'for', 'factor', 'shape'],
  load: ['rate', 'stages', 'behind'],
  'load.stages': ['duration', 'target'],
  watch: ['group', 'topics', 'answers'],
  'thresholds.*': ['threshold', 'abortOnFail', 'delayAbortEval'],
};

/** The path of a setting as the tables have it: places in lists left out, and any metric a star. */
export const pathWithin = (keys: readonly (string | number)[]): string =>
  keys
    .filter((key) => typeof key === 'string')
    .map((key, place) => (place === 1 && keys[0] === 'thresholds' ? '*' : key))
    .join('.');
