/** Kafka's own producer performance tool, where the jars of a stack on this machine have it. */
import { hasKafkaJars, kafkaJarsOf } from '@tietovirta/local-stack';
import type { Label } from '@tietovirta/wording';
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Flow } from './stack-report.js';

export interface KafkaToolOrder {
  /** The settings file of the stack, when it has one: the jars lie beside it. */
  readonly settingsFile: string | undefined;
  readonly brokers: readonly string[];
  /** TLS or a log-in is needed, which the tool would have to be told in files of its own. */
  readonly isSecured: boolean;
  readonly topic: string;
  readonly bytesPerRecord: number;
  readonly messagesPerRecord: number;
  readonly seconds: number;
}

export type KafkaToolAnswer = Flow | { readonly leftOut: Label };

/** Bytes a second that are expected of it, to choose how many records it sends. */
const expectedBytesPerSecond = 60e6;
const requestBytes = 1024 * 1024;
const withinMs = 300_000;

export async function runKafkaTool(order: KafkaToolOrder): Promise<KafkaToolAnswer> {
  const { settingsFile, isSecured } = order;
  if (isSecured)
    return {
      leftOut: { fi: 'välittäjät vaativat TLS:n tai kirjautumisen', en: 'the brokers ask for TLS or a log-in' },
    };
  const root = settingsFile === undefined ? undefined : dirname(dirname(settingsFile));
  if (root === undefined || !hasJars(root))
    return {
      leftOut: {
        fi: 'sen jar-tiedostot ovat vain pinossa, jonka "npm run stack" käynnisti',
        en: 'only a stack started with "npm run stack" has its jars',
      },
    };
  try {
    return await measured(order, kafkaJarsOf(root));
  } catch (error) {
    const { message } = error as Error;
    const why = message.trim().split('\n').at(-1) ?? '';
    return { leftOut: { fi: `se epäonnistui: ${why}`, en: `it failed: ${why}` } };
  }
}

/** The file need not be one of a checkout. */
function hasJars(root: string): boolean {
  try {
    return hasKafkaJars(root);
  } catch {
    return false;
  }
}

async function measured(order: KafkaToolOrder, jars: string): Promise<Flow> {
  const { bytesPerRecord, messagesPerRecord, seconds, topic, brokers } = order;
  const size = Math.round(bytesPerRecord);
  const records = Math.max(100, Math.round((seconds * expectedBytesPerSecond) / size));
  const settings = [
    `bootstrap.servers=${brokers.join(',')}`,
    'acks=all',
    'linger.ms=5',
    `batch.size=${requestBytes}`,
    `max.request.size=${8 * requestBytes}`,
  ];
  const { stdout } = await promisify(execFile)(
    'java',
    [
      ...['-cp', join(jars, '*'), 'org.apache.kafka.tools.ProducerPerformance', '--topic', topic],
      ...['--num-records', `${records}`, '--record-size', `${size}`, '--throughput', '-1'],
      ...['--producer-props', ...settings],
    ],
    { timeout: withinMs, maxBuffer: 16 * 1024 * 1024 },
  );
  const recordsPerSecond = Number(/.*records sent, ([\d.]+) records\/sec(?![\s\S]*records sent,)/.exec(stdout)?.[1]);
  if (!Number.isFinite(recordsPerSecond)) throw new Error('it told no rate');
  return {
    recordsPerSecond,
    messagesPerSecond: recordsPerSecond * messagesPerRecord,
    megabytesPerSecond: (recordsPerSecond * size) / 1e6,
  };
}
