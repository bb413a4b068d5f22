/** Runs the bench on a stack: on topics of its own, and once through the services. */
import { consumerGroup } from '@tietovirta/ledger-consumer';
import { brokerProcessorMs, measureStack, playBenchRun, runKafkaTool, type BenchRun, type StackBenchReport, type StackPath } from '@tietovirta/bench'; // oxfmt-ignore
import { resolveScenario } from '@tietovirta/scenarios';
import { kafkaOptions, withOwnTopics, withReader } from '@tietovirta/stack-backend';
import type { Label } from '@tietovirta/wording';
import type { Terminal } from '../cli/terminal.js';
import { productVersion } from '../program-files.js';
import { withStack, type OpenStack } from '../stack/open-stack.js';

export interface StackBenchOptions {
  readonly seconds: number;
  readonly terminal: Terminal;
  readonly say: (text: Label) => string;
  readonly onStep: (what: Label) => void;
}

export const runStackBench = (options: StackBenchOptions): Promise<StackBenchReport> =>
  withStack({ terminal: options.terminal }, (stack) => runOn(stack, options));

function runOn(stack: OpenStack, { seconds, terminal, say, onStep }: StackBenchOptions): Promise<StackBenchReport> {
  const whole = resolveScenario({ scenario: 'year-2024' });
  const { settings, settingsFile } = stack;
  const options = kafkaOptions(settings, 'bench');
  const now = (): number => performance.now();
  const brokerMs = (): number | undefined => brokerProcessorMs(settingsFile);
  return measureStack({
    ...{ whole, settingsFile },
    sample: { ...whole, name: 'bench', from: '2024-09-01', to: '2024-10-01' },
    seconds,
    now,
    onStep,
    produce: (wire, samples) =>
      withOwnTopics(options, ({ bench }) => bench.measure({ wire, samples, seconds, now, brokerMs })),
    withTransport: (wire, work) => withOwnTopics(options, ({ own }) => withReader(own, wire, work)),
    kafkaTool: (load) =>
      withOwnTopics(options, ({ own, topic }) =>
        runKafkaTool({ ...load, settingsFile, brokerMs, topic, connection: own.connection }),
      ),
    play: (scenario) => playPath(stack, scenario, terminal, say),
  });
}

async function playPath(
  { backend, runs }: OpenStack,
  scenario: BenchRun['scenario'],
  terminal: Terminal,
  say: StackBenchOptions['say'],
): Promise<StackPath> {
  const { ledger, archive, jobs, watch } = backend;
  await backend.ensureTopics();
  const stop = new AbortController();
  const stopListening = terminal.onStop(() => {
    stop.abort();
  });
  try {
    return await playBenchRun({
      scenario,
      runs,
      dependencies: { ledger, archive, jobs, lag: () => watch.lag(consumerGroup(backend, 'counters').group) },
      productVersion,
      timestamp: () => terminal.timestamp(),
      onNotice: (sentence) => terminal.err.write(`${say(sentence)}\n`),
      signal: stop.signal,
    });
  } finally {
    stopListening();
  }
}
