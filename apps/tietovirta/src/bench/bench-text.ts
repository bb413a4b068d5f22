/** The bench for people: each figure beside its reference, and where the time goes. */
import type { BenchReport, StepRate } from '@tietovirta/bench';
import Table from 'cli-table3';

export const stepNames: Readonly<Record<StepRate['id'], string>> = {
  'plain-loop': 'plain typed-array loop (the ceiling)',
  planning: 'plan the minutes of a slice',
  generation: 'generate columns',
  encoding: 'encode Arrow frames',
  answering: 'answer openings',
  decoding: 'decode frames',
  counting: 'check, count and hash rows',
  oracle: 'oracle (the independent answer)',
};

const millions = (rate: number): string => `${(rate / 1e6).toFixed(1)} M/s`;
const ns = (value: number): string => `${value.toFixed(1)} ns`;
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

export function benchText(report: BenchReport): string {
  const single = report.paths[0];
  const widest = report.paths.at(-1);
  if (single === undefined || widest === undefined) return '';
  const lines = [
    `${report.processor}, ${report.cores} cores, Node ${report.node}`,
    `Steps: every message of ${report.from} to ${report.to} (exclusive). Whole path: ${single.messages.toLocaleString('en')} messages.`,
    '',
    stepTable(report, single.nsPerMessage),
    '',
    pathTable(report),
    '',
    `One worker's whole path takes ${report.pathOverCeiling.toFixed(1)} times the plain loop.`,
    `The year ${report.year}: ${report.yearMessages.toLocaleString('en')} messages, about ${report.predictedSeconds.toFixed(0)} s` +
      ` with ${widest.workers} worker${widest.workers === 1 ? '' : 's'} (the store adds its commits).`,
  ];
  return `${lines.join('\n')}\n`;
}

function stepTable({ ceiling, steps, unexplainedNs }: BenchReport, pathNs: number): string {
  const table = new Table({
    head: ['step, one thread', 'rate', 'a message', 'of the path'],
    colAligns: ['left', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  table.push([stepNames[ceiling.id], millions(ceiling.messagesPerSecond), ns(ceiling.nsPerMessage), '']);
  for (const step of steps) {
    const share = percent(step.nsPerMessage / pathNs);
    table.push([stepNames[step.id], millions(step.messagesPerSecond), ns(step.nsPerMessage), share]);
  }
  const rest = percent(unexplainedNs / pathNs);
  table.push(['threads, transport, memory, start-up', '', ns(unexplainedNs), rest]);
  return table.toString();
}

function pathTable({ paths, ceiling }: BenchReport): string {
  const table = new Table({
    head: ['whole path', 'rate', 'a message (thread time)', 'of the ceiling', 'speed-up'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  const single = paths[0]?.messagesPerSecond ?? 1;
  for (const path of paths) {
    table.push([
      `${path.workers} worker${path.workers === 1 ? '' : 's'}, ${path.seconds.toFixed(1)} s`,
      millions(path.messagesPerSecond),
      ns(path.nsPerMessage),
      percent(path.messagesPerSecond / ceiling.messagesPerSecond),
      `${(path.messagesPerSecond / single).toFixed(2)} ×`,
    ]);
  }
  return table.toString();
}
