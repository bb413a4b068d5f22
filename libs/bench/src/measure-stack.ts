/** Measures a stack: the steps alone, each wire beside its references, and the whole path through the services. */
import { scenarioPlan } from '@tietovirta/plan';
import { frameRows } from '@tietovirta/messages';
import { wires, type Scenario, type Wire } from '@tietovirta/scenarios';
import type { DurableTransport } from '@tietovirta/transport';
import type { Label } from '@tietovirta/wording';
import { cpus } from 'node:os';
import { eachStep } from './measure.js';
import { measureReading } from './measure-reading.js';
import { measureSteps } from './measure-steps.js';
import { messagesOf } from './messages-of.js';
import type { Flow, StackBenchReport, StackPath, WireRates } from './stack-report.js';
import { stackSamples, type SampleOptions, type StackSample } from './stack-samples.js';

/** Rates of our producer and of a plain loop, taken in turns. */
export interface ProducerFlows {
  readonly publisher: Flow;
  readonly bareLoop: Flow;
  readonly bytesPerRecord: number;
  readonly recordsPerRequest: number;
}

export interface StackBenchOptions {
  /** Days over which the steps are measured, and from which frames are taken. */
  readonly sample: Scenario;
  /** The whole year, for the prediction. */
  readonly whole: Scenario;
  /** Wall time of each measurement in seconds, at least. */
  readonly seconds: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly produce: (wire: Wire, samples: readonly StackSample[]) => Promise<ProducerFlows>;
  /** Works with a transport on topics of its own, and takes them away afterwards. */
  readonly withTransport: <T>(wire: Wire, work: (transport: DurableTransport) => Promise<T>) => Promise<T>;
  readonly kafkaTool: (bytesPerRecord: number, messagesPerRecord: number) => Promise<WireRates['kafkaTool']>;
  /** Plays a short scenario by the services. */
  readonly path: () => Promise<StackPath>;
  readonly onStep?: (what: Label) => void;
}

/** Enough to fill all partitions, little enough that one round of single messages takes a few seconds. */
const sampleOptions: Readonly<Record<Wire, SampleOptions>> = {
  frames: { frames: 24, rows: frameRows },
  messages: { frames: 16, rows: 2_048 },
};

export async function measureStack(options: StackBenchOptions): Promise<StackBenchReport> {
  options.onStep?.(eachStep);
  const { steps } = measureSteps(options);
  const measured: WireRates[] = [];
  for (const wire of wires) measured.push(await measureWire(options, wire));
  options.onStep?.({ fi: 'koko polku palvelujen läpi', en: 'the whole path through the services' });
  const path = await options.path();
  const yearMessages = messagesOf(options.whole);
  return {
    year: options.whole.year,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    steps,
    wires: measured,
    path,
    yearMessages,
    predictedSeconds: yearMessages / path.messagesPerSecond,
  };
}

async function measureWire(options: StackBenchOptions, wire: Wire): Promise<WireRates> {
  const planned = scenarioPlan(options.sample);
  const samples = stackSamples(planned, sampleOptions[wire]);
  options.onStep?.({
    fi: `${wire}: oma tuottaja ja paljas silmukka vuorotellen`,
    en: `${wire}: our producer and a plain loop over the client, in turns`,
  });
  const { publisher, bareLoop, bytesPerRecord, recordsPerRequest } = await options.produce(wire, samples);
  const messagesPerRecord = publisher.messagesPerSecond / publisher.recordsPerSecond;
  options.onStep?.({ fi: `${wire}: Kafkan oma mittaustyökalu`, en: `${wire}: Kafka's own producer performance tool` });
  const kafkaTool = await options.kafkaTool(bytesPerRecord, messagesPerRecord);
  options.onStep?.({ fi: `${wire}: lukeminen ja laskeminen`, en: `${wire}: reading and counting` });
  const { seconds, now } = options;
  const read = (transport: DurableTransport): Promise<number> =>
    measureReading({ transport, planned, samples, seconds, now });
  const messagesPerSecond = await options.withTransport(wire, read);
  return {
    ...{ wire, bytesPerRecord, messagesPerRecord, recordsPerRequest, publisher, bareLoop, kafkaTool },
    share: publisher.messagesPerSecond / bareLoop.messagesPerSecond,
    reading: { messagesPerSecond },
  };
}
