import type { Settings } from './settings.js';

/** Options of a Kafka client. `ssl` and `sasl` have the form that kafkajs takes. Contains secrets: not for logs. */
export interface KafkaConnection {
  readonly brokers: string[];
  readonly ssl: boolean | { readonly ca?: string[]; readonly cert?: string; readonly key?: string };
  readonly sasl?: KafkaLogin;
  readonly topicPrefix: string;
  readonly partitions: number;
  readonly replication: number;
  readonly retentionHours: number;
  /** Per partition. Default: no limit. */
  readonly retentionBytes?: number;
  readonly fetchMinBytes: number;
}

/** A union, as kafkajs has a type for each mechanism. */
export type KafkaLogin =
  | { readonly mechanism: 'plain'; readonly username: string; readonly password: string }
  | { readonly mechanism: 'scram-sha-256'; readonly username: string; readonly password: string }
  | { readonly mechanism: 'scram-sha-512'; readonly username: string; readonly password: string };

export function kafkaConnection({ kafka }: Settings<'kafka'>): KafkaConnection {
  const { topicPrefix, partitions, replication, retentionHours, retentionBytes, fetchMinBytes } = kafka;
  const { saslMechanism: mechanism, saslUsername: username, saslPassword: password } = kafka;
  const hasLogin = mechanism !== undefined && username !== undefined && password !== undefined;
  return {
    brokers: [...kafka.brokers],
    ssl: sslOf(kafka),
    sasl: hasLogin ? { mechanism, username, password: password.reveal() } : undefined,
    topicPrefix,
    partitions,
    replication,
    retentionHours,
    retentionBytes,
    fetchMinBytes,
  };
}

function sslOf({ tls, tlsCa, tlsCert, tlsKey }: Settings['kafka']): KafkaConnection['ssl'] {
  if (!tls) return false;
  if (tlsCa === undefined && tlsCert === undefined) return true;
  return { ca: tlsCa && [tlsCa.pem], cert: tlsCert?.pem, key: tlsKey?.pem.reveal() };
}
