/** The bench of a stack for people: each wire beside its reference, and the whole path. */
import { windowText, type Language } from '@tietovirta/wording';
import { numbersIn, stepName, tableOf } from './bench-text.js';
import type { ProducerFlow, StackBenchReport, StackPath, WireRates } from './stack-report.js';

const words = {
  en: {
    machine: (cores: number, node: string): string =>
      `${cores} cores, Node ${node}; broker, database and services as settings name them`,
    steps: ['step, one thread', 'messages'],
    wire: (wire: string, bytes: string, messages: string, records: string): string =>
      `wire ${wire}: ${bytes} bytes and ${messages} messages a record, ${records} records a request`,
    flows: ['one process', 'messages', 'MB/s', 'of the tool', 'producer', 'broker', 'rounds'],
    publisher: 'our producer',
    kafkaTool: "Kafka's own tool, as many bytes",
    reading: 'reading, decoding and counting',
    path: (wire: string, days: string): string => `The whole path, wire ${wire}, every message of ${days}`,
    messages: (messages: string, seconds: string): string => `${messages} messages in ${seconds} s`,
    work: (jobs: string, requests: string, fetches: string): string =>
      `It took ${jobs} jobs, ${requests} requests with records and ${fetches} for records.`,
    noWork: 'What it took is known of a stack that "npm run stack" started.',
    exact: (isExact: boolean): string => (isExact ? 'all figures exact' : 'FIGURES DIFFER'),
    lag: (records: string): string => `${records} records before the counters at most`,
    lateness: (seconds: string): string => `${seconds} s from sent to counted at most`,
    year: (year: number, messages: string, seconds: string): string =>
      `The year ${year}: ${messages} messages, about ${seconds} s at that rate.`,
  },
  fi: {
    machine: (cores: number, node: string): string =>
      `${cores} ydintä, Node ${node}; välittäjä, tietokanta ja palvelut asetusten mukaan`,
    steps: ['vaihe, yksi säie', 'sanomia'],
    wire: (wire: string, bytes: string, messages: string, records: string): string =>
      `siirtomuoto ${wire}: tietueessa ${bytes} tavua ja ${messages} sanomaa, pyynnössä ${records} tietuetta`,
    flows: ['yksi prosessi', 'sanomia', 'MB/s', 'työkalusta', 'tuottaja', 'välittäjä', 'kierrokset'],
    publisher: 'oma tuottaja',
    kafkaTool: 'Kafkan oma työkalu, yhtä monta tavua',
    reading: 'lukeminen, purkaminen ja laskeminen',
    path: (wire: string, days: string): string => `Koko polku, siirtomuoto ${wire}, jokainen sanoma ajalta ${days}`,
    messages: (messages: string, seconds: string): string => `${messages} sanomaa, ${seconds} s`,
    work: (jobs: string, requests: string, fetches: string): string =>
      `Se vaati ${jobs} työtä, ${requests} pyyntöä tietueiden kirjoittamiseen ja ${fetches} niiden lukemiseen.`,
    noWork: 'Sen vaatima työ tiedetään pinosta, jonka "npm run stack" käynnisti.',
    exact: (isExact: boolean): string => (isExact ? 'kaikki luvut täsmäävät' : 'LUVUT EROAVAT'),
    lag: (records: string): string => `laskentaa odotti enintään ${records} tietuetta`,
    lateness: (seconds: string): string => `lähetyksestä laskentaan enintään ${seconds} s`,
    year: (year: number, messages: string, seconds: string): string =>
      `Vuosi ${year}: ${messages} sanomaa, noin ${seconds} s tällä nopeudella.`,
  },
} as const satisfies Readonly<Record<Language, object>>;

const rateIn =
  (lang: Language) =>
  (value: number): string => {
    const { count, decimals } = numbersIn(lang);
    return value >= 1e5 ? `${decimals(value / 1e6, 2)} M/s` : `${count(value)} /s`;
  };

export function stackBenchText(report: StackBenchReport, lang: Language): string {
  const { path, processor, cores, node, year, yearMessages, predictedSeconds } = report;
  const { count } = numbersIn(lang);
  return `${[
    `${processor}, ${words[lang].machine(cores, node)}`,
    '',
    stepTable(report, lang),
    ...report.wires.flatMap((wire) => ['', wireTable(wire, lang)]),
    '',
    smallText(report, lang),
    pathText(path, lang),
    words[lang].year(year, count(yearMessages), count(predictedSeconds)),
  ].join('\n')}\n`;
}

function stepTable({ steps }: StackBenchReport, lang: Language): string {
  const table = tableOf(words[lang].steps);
  for (const { id, messagesPerSecond } of steps) table.push([stepName(id, lang), rateIn(lang)(messagesPerSecond)]);
  return table.toString();
}

function wireTable(wire: WireRates, lang: Language): string {
  const { publisher, reading, kafkaTool, share } = wire;
  const { count, decimals, percent } = numbersIn(lang);
  const says = words[lang];
  const rate = rateIn(lang);
  const table = tableOf(says.flows);
  const each = (microseconds: number | undefined): string =>
    microseconds === undefined ? '' : `${decimals(microseconds, microseconds < 1 ? 3 : 1)} µs`;
  const row = (name: string, flow: ProducerFlow, part: string): void => {
    const { messagesPerSecond, megabytesPerSecond, producerMicroseconds, brokerMicroseconds, rounds } = flow;
    table.push([name, rate(messagesPerSecond), decimals(megabytesPerSecond), part, each(producerMicroseconds), each(brokerMicroseconds), rounds.map(rate).join(', ')]); // oxfmt-ignore
  };
  row(says.publisher, publisher, share === undefined ? '' : percent(share));
  if ('leftOut' in kafkaTool) table.push([says.kafkaTool, { colSpan: 6, content: kafkaTool.leftOut[lang] }]);
  else row(says.kafkaTool, kafkaTool, percent(1));
  table.push([says.reading, rate(reading.messagesPerSecond), '', '', '', '', '']);
  const about = says.wire(
    wire.wire,
    count(wire.bytesPerRecord),
    count(wire.messagesPerRecord),
    decimals(wire.recordsPerRequest),
  );
  return `${about}\n${table.toString()}`;
}

function smallText({ small }: StackBenchReport, lang: Language): string {
  const { work } = small;
  const { count } = numbersIn(lang);
  const says = words[lang];
  const done = work && says.work(count(work.jobs), count(work.produceRequests), count(work.fetches));
  return `${pathText(small, lang)} ${done ?? says.noWork}`;
}

function pathText(path: StackPath, lang: Language): string {
  const { wire, from, to, messages, seconds, messagesPerSecond, isExact, lag, lateness } = path;
  const { count, decimals } = numbersIn(lang);
  const says = words[lang];
  const behind = [
    ...(lag === undefined ? [] : [says.lag(count(lag))]),
    ...(lateness === undefined ? [] : [says.lateness(decimals(lateness))]),
  ];
  const done = [
    says.messages(count(messages), decimals(seconds)),
    rateIn(lang)(messagesPerSecond),
    says.exact(isExact),
  ];
  const where = says.path(wire, windowText(from, to, lang));
  return `${where}: ${done.join(', ')}${behind.length === 0 ? '' : ` (${behind.join(', ')})`}.`;
}
