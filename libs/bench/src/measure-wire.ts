/** Measures one wire: our producer and Kafka's own tool in turns, so that other load of the machine slows both alike; then reading. */
import type { ScenarioPlan } from '@tietovirta/plan';
import { frameRows } from '@tietovirta/messages';
import type { Wire } from '@tietovirta/scenarios';
import type { DurableTransport } from '@tietovirta/transport';
import type { Label } from '@tietovirta/wording';
import { measureReading } from './measure-reading.js';
import type { ProducerFlow, ProducerRound, WireRates } from './stack-report.js';
import { stackSamples, type SampleOptions, type StackSample } from './stack-samples.js';

/** What the tool is to send, so that it is compared with as much. */
export interface ToolLoad {
  readonly records: number;
  readonly messagesPerRecord: number;
  /** Of a record, with what Kafka puts around it. */
  readonly bytesPerRecord: number;
  readonly bytesPerRequest: number;
}

export type ToolRound = ProducerRound | { readonly leftOut: Label };

export interface WireBenchOptions {
  /** Wall time of each measurement in seconds, about. */
  readonly seconds: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly produce: (
    wire: Wire,
    samples: readonly StackSample[],
  ) => Promise<ProducerRound & { readonly requests: number }>;
  /** Works with a transport on topics of its own, and takes them away afterwards. */
  readonly withTransport: <T>(wire: Wire, work: (transport: DurableTransport) => Promise<T>) => Promise<T>;
  readonly kafkaTool: (load: ToolLoad) => Promise<ToolRound>;
  readonly onStep?: (what: Label) => void;
}

/** The middle one is taken. */
const rounds = 3;

/** Enough to fill all partitions, little enough that one round of single messages takes a few seconds. */
const sampleOptions: Readonly<Record<Wire, SampleOptions>> = {
  frames: { frames: 24, rows: frameRows },
  messages: { frames: 16, rows: 2_048 },
};

export async function measureWire(options: WireBenchOptions, planned: ScenarioPlan, wire: Wire): Promise<WireRates> {
  const { seconds, now, onStep } = options;
  const samples = stackSamples(planned, sampleOptions[wire]);
  onStep?.({
    fi: `${wire}: oma tuottaja ja Kafkan oma mittaustyökalu vuorotellen`,
    en: `${wire}: our producer and Kafka's own producer performance tool, in turns`,
  });
  const ours: ProducerRound[] = [];
  const tools: ToolRound[] = [];
  let load: (ToolLoad & { readonly recordsPerRequest: number }) | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const sent = await options.produce(wire, samples);
    ours.push(sent);
    load = loadOf(sent);
    tools.push(await options.kafkaTool(load));
  }
  const publisher = middleOf(ours);
  const kafkaTool = toolFlow(tools);
  onStep?.({ fi: `${wire}: lukeminen ja laskeminen`, en: `${wire}: reading and counting` });
  const read = (transport: DurableTransport): Promise<number> => measureReading({ transport, planned, samples, seconds, now }); // oxfmt-ignore
  const messagesPerSecond = await options.withTransport(wire, read);
  const { bytesPerRecord, messagesPerRecord, recordsPerRequest } = load as NonNullable<typeof load>;
  return {
    ...{ wire, bytesPerRecord, messagesPerRecord, recordsPerRequest, publisher, kafkaTool },
    share: 'leftOut' in kafkaTool ? undefined : publisher.messagesPerSecond / kafkaTool.messagesPerSecond,
    reading: { messagesPerSecond },
  };
}

const loadOf = ({
  messages,
  records,
  bytes,
  requests,
}: ProducerRound & { readonly requests: number }): ToolLoad & { readonly recordsPerRequest: number } => ({
  records,
  messagesPerRecord: messages / records,
  bytesPerRecord: bytes / records,
  bytesPerRequest: bytes / requests,
  recordsPerRequest: records / requests,
});

/** One round that fails says why there is no comparison. */
function toolFlow(all: readonly ToolRound[]): WireRates['kafkaTool'] {
  const measured = all.filter((round): round is ProducerRound => !('leftOut' in round));
  const missing = all.find((round) => 'leftOut' in round);
  return missing ?? middleOf(measured);
}

/** The middle round by messages a second. */
export function middleOf(all: readonly ProducerRound[]): ProducerFlow {
  const rate = ({ messages, ms }: ProducerRound): number => (messages / ms) * 1_000;
  const sorted = [...all].sort((one, other) => rate(one) - rate(other));
  const middle = sorted[sorted.length >> 1] as ProducerRound;
  const { messages, records, bytes, ms, producerMs, brokerMs } = middle;
  const each = (usedMs: number | undefined): number | undefined =>
    usedMs === undefined ? undefined : (usedMs * 1_000) / messages;
  return {
    messagesPerSecond: rate(middle),
    recordsPerSecond: (records / ms) * 1_000,
    megabytesPerSecond: bytes / ms / 1_000,
    producerMicroseconds: each(producerMs),
    brokerMicroseconds: each(brokerMs),
    rounds: all.map(rate),
  };
}
