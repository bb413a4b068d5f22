/** The bench of a stack for people: each wire beside its references, and the whole path. */
import type { Flow, StackBenchReport, StackPath, WireRates } from '@tietovirta/bench';
import Table from 'cli-table3';
import { stepNames } from './bench-text.js';

const rate = (value: number): string =>
  value >= 1e5 ? `${(value / 1e6).toFixed(2)} M/s` : `${Math.round(value).toLocaleString('en')} /s`;
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

export function stackBenchText(report: StackBenchReport): string {
  const { path, processor, cores, node, year, yearMessages, predictedSeconds } = report;
  return `${[
    `${processor}, ${cores} cores, Node ${node}; broker, database and services as settings name them`,
    '',
    stepTable(report),
    ...report.wires.flatMap((wire) => ['', wireTable(wire)]),
    '',
    pathText(path),
    `The year ${year}: ${yearMessages.toLocaleString('en')} messages, about ${predictedSeconds.toFixed(0)} s at that rate.`,
  ].join('\n')}\n`;
}

function stepTable({ steps }: StackBenchReport): string {
  const table = new Table({
    head: ['step, one thread', 'messages'],
    colAligns: ['left', 'right'],
    style: { head: [], border: [] },
  });
  for (const { id, messagesPerSecond } of steps) table.push([stepNames[id], rate(messagesPerSecond)]);
  return table.toString();
}

function wireTable(wire: WireRates): string {
  const { bareLoop, chosenLoop, publisher, reading, kafkaTool, bytesPerRecord, messagesPerRecord, recordsPerRequest } =
    wire;
  const about =
    `wire ${wire.wire}: ${bytesPerRecord.toFixed(0)} bytes and ${messagesPerRecord.toFixed(0)} messages a record, ` +
    `${recordsPerRequest.toFixed(1)} records a request`;
  const table = new Table({
    head: ['one process', 'messages', 'records', 'MB/s', 'of the kafkajs loop'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  const row = (name: string, flow: Flow): void => {
    const share = percent(flow.messagesPerSecond / bareLoop.messagesPerSecond);
    table.push([name, rate(flow.messagesPerSecond), rate(flow.recordsPerSecond), flow.megabytesPerSecond.toFixed(1), share]); // oxfmt-ignore
  };
  row('bare kafkajs loop, the same batches', bareLoop);
  if (chosenLoop !== undefined) row('bare loop over the chosen client', chosenLoop);
  row('our producer', publisher);
  if ('leftOut' in kafkaTool) table.push(["Kafka's producer performance", { colSpan: 4, content: kafkaTool.leftOut }]);
  else row("Kafka's producer performance", kafkaTool);
  table.push(['reading, decoding and counting', rate(reading.messagesPerSecond), '', '', '']);
  return `${about}\n${table.toString()}`;
}

function pathText({ wire, from, to, messages, seconds, messagesPerSecond, isExact, lag, lateness }: StackPath): string {
  const behind = [
    ...(lag === undefined ? [] : [`${lag.toLocaleString('en')} records before the counters at most`]),
    ...(lateness === undefined ? [] : [`${lateness.toFixed(1)} s from sent to counted at most`]),
  ];
  return (
    `The whole path, wire ${wire}, every message of ${from} to ${to} (exclusive): ${messages.toLocaleString('en')} messages ` +
    `in ${seconds.toFixed(1)} s, ${rate(messagesPerSecond)}, ${isExact ? 'all figures exact' : 'FIGURES DIFFER'}` +
    `${behind.length === 0 ? '' : ` (${behind.join(', ')})`}.`
  );
}
