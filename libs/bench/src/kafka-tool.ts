/** Kafka's own producer performance tool, where the jars of a stack on this machine have it. */
import { hasKafkaJars, kafkaJarsOf, ProcessRegistry, processorMsOf, stackFolderOf } from '@tietovirta/local-stack';
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ToolLoad, ToolRound } from './measure-wire.js';
import type { ProducerRound } from './stack-report.js';

export interface KafkaToolOptions extends ToolLoad {
  /** The settings file of the stack, when it has one: the jars lie beside it. */
  readonly settingsFile: string | undefined;
  /** Of TLS and a log-in the tool would have to be told in files of its own. */
  readonly connection: { readonly brokers: readonly string[]; readonly tls?: object; readonly sasl?: object };
  readonly topic: string;
  /** Processor time that the broker has used so far; undefined where it is not known. */
  readonly brokerMs: () => number | undefined;
}

/** What Kafka puts around a record without key and headers; a record of ours has more, and is made up for by a larger body. */
const framingBytes = 10;
const withinMs = 300_000;
const lookMs = 50;

export async function runKafkaTool(options: KafkaToolOptions): Promise<ToolRound> {
  const { settingsFile, connection } = options;
  if (connection.tls !== undefined || connection.sasl !== undefined)
    return {
      leftOut: { fi: 'välittäjät vaativat TLS:n tai kirjautumisen', en: 'the brokers ask for TLS or a log-in' },
    };
  const root = stackRoot(settingsFile);
  if (root === undefined)
    return {
      leftOut: {
        fi: 'sen jar-tiedostot ovat vain pinossa, jonka "npm run stack" käynnisti',
        en: 'only a stack started with "npm run stack" has its jars',
      },
    };
  try {
    return await measured(options, kafkaJarsOf(root));
  } catch (error) {
    const { message } = error as Error;
    const why = message.trim().split('\n').at(-1) ?? '';
    return { leftOut: { fi: `se epäonnistui: ${why}`, en: `it failed: ${why}` } };
  }
}

/** Of a stack that was started here; undefined for any other, whose settings file need not be one of a checkout. */
function stackRoot(settingsFile: string | undefined): string | undefined {
  if (settingsFile === undefined) return undefined;
  const root = dirname(dirname(settingsFile));
  try {
    return hasKafkaJars(root) ? root : undefined;
  } catch {
    return undefined;
  }
}

/** Processor time that the broker of a local stack has used so far; undefined for any other. */
export function brokerProcessorMs(settingsFile: string | undefined): number | undefined {
  const root = stackRoot(settingsFile);
  const broker = root === undefined ? undefined : new ProcessRegistry(stackFolderOf(root)).running('kafka');
  return broker === undefined ? undefined : processorMsOf(broker.pid);
}

async function measured(options: KafkaToolOptions, jars: string): Promise<ProducerRound> {
  const { records, messagesPerRecord, bytesPerRecord, bytesPerRequest, topic, connection, brokerMs } = options;
  const size = Math.max(1, Math.round(bytesPerRecord) - framingBytes);
  const settings = [
    `bootstrap.servers=${connection.brokers.join(',')}`,
    'acks=all',
    'linger.ms=5',
    `batch.size=${Math.round(bytesPerRequest)}`,
    `max.request.size=${8 * 1024 * 1024}`,
  ];
  const broker = brokerMs();
  const { output, producerMs } = await runTimed('java', [
    ...['-cp', join(jars, '*'), 'org.apache.kafka.tools.ProducerPerformance', '--topic', topic],
    ...['--num-records', `${records}`, '--record-size', `${size}`, '--throughput', '-1'],
    ...['--producer-props', ...settings],
  ]);
  const after = brokerMs();
  const perSecond = Number(/.*records sent, ([\d.]+) records\/sec(?![\s\S]*records sent,)/.exec(output)?.[1]);
  if (!Number.isFinite(perSecond)) throw new Error('it told no rate');
  return {
    messages: records * messagesPerRecord,
    records,
    bytes: records * bytesPerRecord,
    ms: (records / perSecond) * 1_000,
    producerMs,
    brokerMs: broker === undefined || after === undefined ? undefined : after - broker,
  };
}

/** Runs a program; its processor time is what it had used when it was looked at last. */
async function runTimed(
  program: string,
  given: readonly string[],
): Promise<{ readonly output: string; readonly producerMs: number | undefined }> {
  const running = promisify(execFile)(program, given, { timeout: withinMs, maxBuffer: 16 * 1024 * 1024 });
  const { pid } = running.child;
  let producerMs: number | undefined;
  const looking = setInterval(() => {
    producerMs = (pid === undefined ? undefined : processorMsOf(pid)) ?? producerMs;
  }, lookMs);
  try {
    const { stdout } = await running;
    return { output: stdout, producerMs };
  } finally {
    clearInterval(looking);
  }
}
