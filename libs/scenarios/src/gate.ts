/**
 * Gates: how much two runs, or the reports of two loads, may differ. In the form of thresholds, of the second of the two; a bound in per cent is of the
 * change since the first: `lateness{exchange:kelmu}: ['p(95)<+40%', 'max<10s']`, `seconds: ['value<+20%']`.
 */
import { exchanges } from '@tietovirta/exchanges';
import { both, faultCount, same, UserError } from '@tietovirta/wording';
import { durationMs } from './duration.js';
import { nearestName } from './nearest-name.js';
import type { ScenarioFile } from './read-scenario-file.js';
import { readSettingsText } from './read-settings-text.js';
import { formatFault, inOrderOfLines, type FaultPlace, type ScenarioFault } from './scenario-fault.js';
import { figuresOf, metrics, partsOfMetric, type MetricKind, type Operator } from './thresholds.js';

/** What the two are that are held against each other. */
export type Gated = 'runs' | 'loads';

/** What runs have, each a single value. */
export const runMetrics = ['counted', 'set_aside', 'cells', 'seconds', 'rate', 'memory'] as const;
export type RunMetric = (typeof runMetrics)[number];

export interface GateRule {
  /** As written: `lateness{exchange:kelmu}`, and `p(95)<+40%`. */
  readonly key: string;
  readonly text: string;
  readonly metric: string;
  readonly exchange: string | undefined;
  /** `value` of a run; else as those of thresholds. */
  readonly figure: string;
  readonly percentile: number | undefined;
  readonly operator: Operator;
  /** Per cent of change, or a value of the second. */
  readonly bound: number;
  readonly isChange: boolean;
  readonly unit: string;
}

/** A gate that cannot be read. Names every fault at once. */
export class GateRefused extends UserError {
  readonly code = 'GATE_REFUSED';

  constructor(path: string, faults: readonly ScenarioFault[]) {
    const count = faultCount(faults.length);
    const first = { fi: `Porttia ${path} ei voi käyttää: ${count.fi}`, en: `The gate ${path} cannot be used: ${count.en}` }; // oxfmt-ignore
    super(
      both((lang) =>
        [first[lang], ...inOrderOfLines(faults).map((fault) => `  ${formatFault(fault)[lang]}`)].join('\n'),
      ),
    );
  }
}

const condition = /^\s*(value|count|rate|avg|min|med|max|p\((\d{1,2}(?:\.\d+)?|100)\))\s*(<=|>=|===?|!=|<|>)\s*([+-]?\d+(?:\.\d+)?)\s*(%|ms|s|m|h)?\s*$/; // oxfmt-ignore

/** @throws GateRefused */
export function readGate({ path, text }: ScenarioFile, gated: Gated): readonly GateRule[] {
  const { values, faults, positionOf } = readSettingsText(text);
  const found = [...faults];
  const rules = Object.entries(values ?? {}).flatMap(([key, conditions]) => {
    const place: FaultPlace = { path: key, ...positionOf(key) };
    const keyFault = faultOfKey(key, gated);
    if (keyFault !== undefined) found.push({ ...place, ...keyFault });
    const list: readonly unknown[] = Array.isArray(conditions) ? conditions : [conditions];
    return list.flatMap((each, index): readonly GateRule[] => {
      const read = ruleOf(key, each, gated);
      if ('problem' in read) {
        if (keyFault === undefined) found.push({ path: `${key}[${index}]`, ...positionOf(key, index), ...read });
        return [];
      }
      return [read];
    });
  });
  if (found.length === 0 && rules.length === 0)
    found.push({ path: 'file', problem: { fi: 'siinä ei ole ehtoja', en: 'it holds no conditions' } });
  if (found.length > 0) throw new GateRefused(path, found);
  return rules;
}

type Fault = Omit<ScenarioFault, keyof FaultPlace>;

/** Metrics of loads are those of thresholds. */
const namesOf = (gated: Gated): readonly string[] => (gated === 'runs' ? runMetrics : metrics.map(({ name }) => name));

function faultOfKey(key: string, gated: Gated): Fault | undefined {
  const { name, tag, exchange } = partsOfMetric(key);
  const names = namesOf(gated);
  if (!names.includes(name))
    return {
      problem: gated === 'runs' ? { fi: `ajoilla ei ole mittaria "${name}"`, en: `runs have no metric "${name}"` } : { fi: `kuormilla ei ole mittaria "${name}"`, en: `loads have no metric "${name}"` }, // oxfmt-ignore
      allowed: same(names.join(', ')),
      nearest: nearestName(name, names),
    };
  if (tag === undefined) return undefined;
  if (gated === 'loads' && exchanges.some(({ id }) => id === exchange)) return undefined;
  return {
    problem: { fi: `{${tag}} ei rajaa mitään`, en: `{${tag}} tells nothing apart` },
    allowed: gated === 'runs' ? { fi: 'mittari ilman rajausta', en: 'the metric alone' } : { fi: '{exchange:…} ja tiedonvälitys', en: '{exchange:…} with an exchange' }, // oxfmt-ignore
  };
}

function ruleOf(key: string, typed: unknown, gated: Gated): GateRule | Fault {
  const text = typeof typed === 'string' ? typed.trim() : JSON.stringify(typed);
  const [, figure = '', percentile, operator = '', bound = '', unit] = condition.exec(text) ?? [];
  if (figure === '')
    return {
      problem: { fi: `${text} ei ole ehto`, en: `${text} is no condition` },
      allowed: gated === 'runs' ? same('value<+20%, value==0') : same('p(95)<+40%, max<10s, count<=+0%'),
    };
  const { name, exchange } = partsOfMetric(key);
  const metric = metrics.find((each) => each.name === name);
  const kind: MetricKind | 'value' = gated === 'runs' ? 'value' : (metric?.kind ?? 'count');
  const isOfKind = kind === 'value' ? figure === 'value' : figure !== 'value' && (figure === 'count' || figure === 'rate') === (kind === 'count'); // oxfmt-ignore
  if (!isOfKind)
    return {
      problem: { fi: `mittarilla ${name} ei ole lukua ${figure}`, en: `the metric ${name} has no ${figure}` },
      allowed: same(kind === 'value' ? 'value' : figuresOf[kind]),
    };
  const isChange = unit === '%';
  const isTime = metric?.unit === 'ms';
  if (unit !== undefined && !isChange && !isTime)
    return {
      problem: { fi: `${text}: ${name} ei ole aika`, en: `${text}: ${name} is no time` },
      allowed: { fi: 'luku ilman yksikköä, tai prosentteja', en: 'a number without a unit, or per cent' },
    };
  return {
    ...{ key, text, metric: name, exchange, figure, isChange },
    percentile: figure === 'med' ? 50 : percentile === undefined ? undefined : Number(percentile),
    operator: (operator === '===' ? '==' : operator) as Operator,
    bound: unit === undefined || isChange ? Number(bound) : durationMs(`${bound}${unit}`),
    unit: isChange ? '%' : figure === 'rate' ? '1/s' : (metric?.unit ?? ''),
  };
}
