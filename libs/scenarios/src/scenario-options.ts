/** Settings as somebody types them on a command line: everything is text. */
import type { ScenarioFault } from './scenario-fault.js';
import { settingNames, type ScenarioSettings } from './scenario-schema.js';
import { checkSettings } from './setting-faults.js';

export interface ScenarioOptions {
  readonly name?: string;
  readonly base?: string;
  readonly year?: string;
  /** Ids with commas between them. */
  readonly exchanges?: string;
  readonly from?: string;
  readonly to?: string;
  readonly scale?: string;
  readonly seed?: string;
  /** `kelmu.query=x2, income-register=+20 %`. */
  readonly volumes?: string;
  /** `on=kelmu.query, at=09:00, for=30m, factor=5, shape=ramp; on=…`. */
  readonly peaks?: string;
  readonly speed?: string;
  readonly lateness?: string;
  readonly wire?: string;
  /** `rate=500/s, behind=drop`, or `stages=2m:500 5m:2000`. */
  readonly load?: string;
  /** `group=my-consumer, topics=a b, answers=c`. */
  readonly watch?: string;
  /** `lateness{exchange:kelmu}: p(95)<2s, p(99)<10s; dropped: count==0`. */
  readonly thresholds?: string;
}

/** The settings among other options, without those that were not given. */
export function optionsAmong(options: ScenarioOptions): ScenarioOptions {
  const given = settingNames.map((name) => [name, options[name]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

export function readScenarioOptions(options: ScenarioOptions): {
  readonly settings: ScenarioSettings;
  readonly faults: readonly ScenarioFault[];
} {
  const { base, year, exchanges, seed, speed, volumes, peaks, load, watch, thresholds, ...texts } = options;
  const values: Readonly<Record<string, unknown>> = {
    ...texts,
    ...(base === undefined ? {} : { base: numberOrText(base) }),
    ...(year === undefined ? {} : { year: numberOrText(year) }),
    ...(exchanges === undefined ? {} : { exchanges: listOf(exchanges) }),
    ...(volumes === undefined ? {} : { volumes: volumesOf(volumes) }),
    ...(peaks === undefined ? {} : { peaks: peaksOf(peaks) }),
    ...(load === undefined ? {} : { load: loadOf(load) }),
    ...(watch === undefined ? {} : { watch: watchOf(watch) }),
    ...(thresholds === undefined ? {} : { thresholds: thresholdsOf(thresholds) }),
    ...(seed === undefined ? {} : { seed: numberOrText(seed) }),
    ...(speed === undefined ? {} : { speed: decimalOrText(speed) }),
  };
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const { settings, faults } = checkSettings(given);
  return { settings, faults: faults.map(({ keys, ...fault }) => ({ ...fault, path: `--${String(keys[0])}` })) };
}

const numberOrText = (text: string): number | string =>
  /^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text;

/** Negative ones too: the refusal shows what was typed. */
const decimalOrText = (text: string): number | string => (/^-?\d{1,16}(\.\d{1,9})?$/.test(text) ? Number(text) : text);

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

/** A change each, with commas between them; those inside brackets part values. What has no `=` is a key without a change, and refused. */
const volumesOf = (typed: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    typed.split(/,(?![^[]*\])/).map((each) => {
      const at = each.lastIndexOf('=');
      const [key, change] = at < 0 || each.endsWith(']') ? [each, ''] : [each.slice(0, at), each.slice(at + 1)];
      return [key.trim(), /^\s*\d[\d_]*\s*$/.test(change) ? Number(change.replaceAll('_', '')) : change.trim()];
    }),
  );

/** What stands behind each `name=`, with commas between them; those inside brackets part values. What has no `=` is a name without anything behind it, and refused. */
const pairsOf = (typed: string): readonly (readonly [string, string])[] =>
  typed.split(/,(?![^[]*\])/).map((each) => {
    const at = each.indexOf('=');
    return at < 0 ? [each.trim(), ''] : [each.slice(0, at).trim(), each.slice(at + 1).trim()];
  });

/** Peaks with semicolons between them. */
const peaksOf = (typed: string): readonly Readonly<Record<string, unknown>>[] =>
  typed
    .split(';')
    .filter((each) => each.trim() !== '')
    .map((each) =>
      Object.fromEntries(pairsOf(each).map(([name, text]) => [name, name === 'factor' ? decimalOrText(text) : text])),
    );

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Stages are words, each `duration:target`. */
const loadOf = (typed: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    pairsOf(typed).map(([name, text]) => [name, name === 'stages' ? wordsOf(text).map(stageOf) : decimalOrText(text)]),
  );

function stageOf(word: string): Readonly<Record<string, unknown>> {
  const [duration = '', target = ''] = word.split(':', 2);
  return { duration, target: decimalOrText(target) };
}

const watchOf = (typed: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(pairsOf(typed).map(([name, text]) => [name, name === 'topics' ? wordsOf(text) : text]));

/** Metrics with semicolons between them, each with its conditions behind the colon that follows its braces. */
const thresholdsOf = (typed: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    typed.split(';').map((each) => {
      const [, metric = each, conditions = ''] = /^([^{:]*(?:\{[^}]*\})?)\s*:(.*)$/s.exec(each.trim()) ?? [];
      return [metric.trim(), conditions.split(',').map((condition) => condition.trim())];
    }),
  );
