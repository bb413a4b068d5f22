/** Runs the bench on a stack: on topics of its own, and once through the services. */
import { measureStack, type StackBenchReport, type StackPath } from '@tietovirta/bench';
import { kafkaOptions } from '@tietovirta/stack-backend';
import { resolveScenario, type Scenario, type Wire } from '@tietovirta/scenarios';
import { RetryingArchive, playOnStack } from '@tietovirta/stack-run';
import { exchangeTopic, openKafka, ProducerBench, type KafkaOptions } from '@tietovirta/transport-kafka';
import type { DurableTransport } from '@tietovirta/transport';
import type { Label } from '@tietovirta/wording';
import type { Terminal } from '../cli/terminal.js';
import { keepRun, startRun } from '@tietovirta/runs';
import { withStack, type OpenStack } from '../stack/open-stack.js';
import { productVersion } from '../program-files.js';
import { runKafkaTool } from './kafka-tool.js';

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
  const { kafka } = settings;
  const options = kafkaOptions(settings, 'bench');
  const now = (): number => performance.now();
  return measureStack({
    whole,
    sample: { ...whole, name: 'bench', from: '2024-09-01', to: '2024-10-01' },
    seconds,
    now,
    onStep,
    produce: (wire, samples) => withTopics(options, ({ bench }) => bench.measure({ wire, samples, seconds, now })),
    withTransport: (wire, work) => withTopics(options, ({ own }) => withReader(own, wire, work)),
    kafkaTool: (bytesPerRecord, messagesPerRecord) =>
      withTopics(options, ({ own }) =>
        runKafkaTool({
          ...{ settingsFile, bytesPerRecord, messagesPerRecord, seconds },
          brokers: kafka.brokers,
          isSecured: kafka.tls || kafka.saslMechanism !== undefined,
          topic: exchangeTopic(own.topicPrefix, 'kelmu'),
        }),
      ),
    path: () => playPath(stack, terminal, say),
  });
}

interface OwnTopics {
  readonly own: KafkaOptions;
  readonly bench: ProducerBench;
}

/**
 * Topics of the bench's own, so that no service reads them; gone afterwards. Never of the same name twice: a broker takes its time
 * to forget.
 */
async function withTopics<T>(options: KafkaOptions, work: (topics: OwnTopics) => Promise<T>): Promise<T> {
  const own = { ...options, topicPrefix: `${options.topicPrefix}-bench-${Date.now().toString(36)}` };
  const bench = new ProducerBench(own);
  try {
    await bench.prepare();
    return await work({ own, bench });
  } finally {
    await bench.close();
  }
}

async function withReader<T>(
  options: KafkaOptions,
  wire: Wire,
  work: (transport: DurableTransport) => Promise<T>,
): Promise<T> {
  const opened = await openKafka(options);
  const transport = opened.transport({ wireOf: () => wire });
  try {
    return await work(transport);
  } finally {
    await transport.close();
    await opened.close();
  }
}

/** A week at full scale, kept as a run like any other. */
async function playPath(
  { backend, runs }: OpenStack,
  terminal: Terminal,
  say: StackBenchOptions['say'],
): Promise<StackPath> {
  const scenario = { ...resolveScenario({ scenario: 'one-week' }), name: 'bench', wire: 'frames' } satisfies Scenario;
  const { ledger, archive, jobs, watch, topicPrefix } = backend;
  await backend.ensureTopics();
  const run = await startRun(archive, { scenario, productVersion, startedAt: terminal.timestamp() });
  const onNotice = (sentence: Label): void => {
    terminal.err.write(`${say(sentence)}\n`);
  };
  const stop = new AbortController();
  const stopListening = terminal.onStop(() => {
    stop.abort();
  });
  const dependencies = { ledger, archive, jobs, lag: () => watch.lag(`${topicPrefix}.counters`) };
  try {
    const { report } = await keepRun({
      runs: { ...runs, archive: new RetryingArchive(archive, onNotice) },
      run,
      scenario,
      timestamp: () => terminal.timestamp(),
      play: () => playOnStack({ run, scenario, dependencies, onNotice, signal: stop.signal }),
    });
    const { counted, messagesPerSecond, isFine, seconds, lag } = report;
    return {
      ...{ wire: scenario.wire, from: scenario.from, to: scenario.to, messages: counted, seconds, messagesPerSecond },
      isExact: isFine,
      ...(lag?.records === undefined ? {} : { lag: lag.records }),
      ...(lag?.seconds === undefined ? {} : { lateness: lag.seconds }),
    };
  } finally {
    stopListening();
  }
}
