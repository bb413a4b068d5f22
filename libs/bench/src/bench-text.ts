/** The bench for people: each figure beside its reference, and where the time goes. */
import { printCount, printedIn } from '@tietovirta/key-figures';
import { windowText, type Label, type Language } from '@tietovirta/wording';
import Table from 'cli-table3';
import type { BenchReport, StepRate } from './bench-report.js';

const stepNames: Readonly<Record<StepRate['id'], Label>> = {
  'plain-loop': {
    fi: 'paljas silmukka tyypitettyjen taulukoiden yli (katto)',
    en: 'plain typed-array loop (the ceiling)',
  },
  planning: { fi: 'suunnittele erän minuutit', en: 'plan the minutes of a slice' },
  generation: { fi: 'tee sarakkeet', en: 'generate columns' },
  encoding: { fi: 'koodaa Arrow-kehykset', en: 'encode Arrow frames' },
  answering: { fi: 'vastaa avauksiin', en: 'answer openings' },
  decoding: { fi: 'pura kehykset', en: 'decode frames' },
  counting: { fi: 'tarkista, laske ja tiivistä rivit', en: 'check, count and hash rows' },
  oracle: { fi: 'oraakkeli (riippumaton vastaus)', en: 'oracle (the independent answer)' },
};

const words = {
  en: {
    machine: (cores: number, node: string): string => `${cores} cores, Node ${node}`,
    sample: (days: string, path: string): string => `Steps: every message of ${days}. Whole path: ${path} messages.`,
    overCeiling: (times: string): string => `One worker's whole path takes ${times} times the plain loop.`,
    year: (year: number, messages: string, seconds: string, workers: number): string =>
      `The year ${year}: ${messages} messages, about ${seconds} s with ${workerCount(workers).en} (the store adds its commits).`,
    steps: ['step, one thread', 'rate', 'a message', 'of the path'],
    measures: (type: string, plain: string, measured: string, times: string): string =>
      `Counting ${type}: ${plain} a message, ${measured} with its measures (${times} times).`,
    ledger: (rows: string, megabytes: string, batches: string): string =>
      `A year in the ledger: ${rows} rows, ${megabytes} MB written in ${batches} batches (of 150,000 rows and 200 MB allowed).`,
    rest: 'threads, transport, memory, start-up',
    noRest: 'within the noise',
    paths: ['whole path', 'rate', 'a message (thread time)', 'of the ceiling', 'speed-up'],
  },
  fi: {
    machine: (cores: number, node: string): string => `${cores} ydintä, Node ${node}`,
    sample: (days: string, path: string): string =>
      `Vaiheet: jokainen sanoma ajalta ${days}. Koko polku: ${path} sanomaa.`,
    overCeiling: (times: string): string =>
      `Yhden säikeen koko polku kestää ${times} kertaa niin kauan kuin paljas silmukka.`,
    year: (year: number, messages: string, seconds: string, workers: number): string =>
      `Vuosi ${year}: ${messages} sanomaa, noin ${seconds} s, ${workerCount(workers).fi} (tallennus lisäksi).`,
    steps: ['vaihe, yksi säie', 'nopeus', 'sanomaa kohti', 'polusta'],
    measures: (type: string, plain: string, measured: string, times: string): string =>
      `Laskenta, ${type}: ${plain} sanomaa kohti, mittareineen ${measured} (${times} kertaa).`,
    ledger: (rows: string, megabytes: string, batches: string): string =>
      `Vuosi laskureissa: ${rows} riviä, ${megabytes} Mt kirjoitettu ${batches} erässä (sallittu 150 000 riviä ja 200 Mt).`,
    rest: 'säikeet, kuljetus, muisti, käynnistys',
    noRest: 'kohinan sisällä',
    paths: ['koko polku', 'nopeus', 'sanomaa kohti (säieaikaa)', 'katosta', 'nopeutuma'],
  },
} as const satisfies Readonly<Record<Language, object>>;

export const workerCount = (workers: number): Label => ({
  fi: workers === 1 ? '1 työsäie' : `${workers} työsäiettä`,
  en: workers === 1 ? '1 worker' : `${workers} workers`,
});

type NumberText = (value: number) => string;

interface NumbersIn {
  readonly count: NumberText;
  readonly decimals: (value: number, digits?: number) => string;
  /** A rate, in millions a second. */
  readonly millions: NumberText;
  readonly ns: NumberText;
  /** A share as per cent. */
  readonly percent: NumberText;
}

/** Numbers as the language writes them. */
export const numbersIn = (lang: Language): NumbersIn => {
  const decimals = (value: number, digits = 1): string => printedIn(lang, value.toFixed(digits).replace('.', ','));
  return {
    count: (value: number): string => printedIn(lang, printCount(Math.round(value))),
    decimals,
    millions: (rate: number): string => `${decimals(rate / 1e6)} M/s`,
    ns: (value: number): string => `${decimals(value)} ns`,
    percent: (share: number): string => `${(100 * share).toFixed(0)} %`,
  };
};

export function benchText(report: BenchReport, lang: Language): string {
  const single = report.paths[0];
  const widest = report.paths.at(-1);
  if (single === undefined || widest === undefined) return '';
  const { count, decimals, ns } = numbersIn(lang);
  const says = words[lang];
  const { processor, cores, node, from, to, year, yearMessages, predictedSeconds, pathOverCeiling, ledger } = report;
  const lines = [
    `${processor}, ${says.machine(cores, node)}`,
    says.sample(windowText(from, to, lang), count(single.messages)),
    '',
    stepTable(report, single.nsPerMessage, lang),
    '',
    pathTable(report, lang),
    '',
    says.overCeiling(decimals(pathOverCeiling)),
    ...report.measures.map(({ messageType, plainNs, measuredNs }) =>
      says.measures(messageType, ns(plainNs), ns(measuredNs), decimals(measuredNs / plainNs, 2)),
    ),
    says.ledger(count(ledger.rows), decimals(ledger.bytesWritten / 1e6), count(ledger.batches)),
    says.year(year, count(yearMessages), count(predictedSeconds), widest.workers),
  ];
  return `${lines.join('\n')}\n`;
}

/** The steps were measured apart from the path: on a busy machine they can take longer than the whole. */
function stepTable({ ceiling, steps, unexplainedNs }: BenchReport, pathNs: number, lang: Language): string {
  const { millions, ns, percent } = numbersIn(lang);
  const says = words[lang];
  const table = tableOf(says.steps);
  const row = ({ id, messagesPerSecond, nsPerMessage }: StepRate, share: string): string[] => [
    stepNames[id][lang],
    millions(messagesPerSecond),
    ns(nsPerMessage),
    share,
  ];
  table.push(row(ceiling, ''), ...steps.map((step) => row(step, percent(step.nsPerMessage / pathNs))));
  const rest = unexplainedNs < 0 ? [says.noRest, ''] : [ns(unexplainedNs), percent(unexplainedNs / pathNs)];
  table.push([says.rest, '', ...rest]);
  return table.toString();
}

function pathTable({ paths, ceiling }: BenchReport, lang: Language): string {
  const { millions, ns, percent, decimals } = numbersIn(lang);
  const table = tableOf(words[lang].paths);
  const single = paths[0]?.messagesPerSecond ?? 1;
  for (const path of paths) {
    table.push([
      `${workerCount(path.workers)[lang]}, ${decimals(path.seconds)} s`,
      millions(path.messagesPerSecond),
      ns(path.nsPerMessage),
      percent(path.messagesPerSecond / ceiling.messagesPerSecond),
      `${decimals(path.messagesPerSecond / single, 2)} ×`,
    ]);
  }
  return table.toString();
}

/** The first column is text, the others are figures. */
export const tableOf = (head: readonly string[]): Table.Table =>
  new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [] },
  });

export const stepName = (id: StepRate['id'], lang: Language): string => stepNames[id][lang];
