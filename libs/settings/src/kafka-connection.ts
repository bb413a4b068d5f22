import type { Settings } from './settings.js';

/** What a client of Kafka is opened with. `ssl` and `sasl` have the form that kafkajs takes. Holds secrets: not for logs. */
export interface KafkaConnection {
  /** The library that speaks to the brokers. */
  readonly client: 'kafkajs' | 'platformatic';
  readonly brokers: string[];
  readonly ssl: boolean | { readonly ca?: string[]; readonly cert?: string; readonly key?: string };
  readonly sasl?: KafkaLogin;
  readonly topicPrefix: string;
  readonly partitions: number;
  readonly replication: number;
  readonly retentionHours: number;
  /** Per partition; no limit when absent. */
  readonly retentionBytes?: number;
}

/** A union, because kafkajs types each mechanism apart. */
export type KafkaLogin =
  | { readonly mechanism: 'plain'; readonly username: string; readonly password: string }
  | { readonly mechanism: 'scram-sha-256'; readonly username: string; readonly password: string }
  | { readonly mechanism: 'scram-sha-512'; readonly username: string; readonly password: string };

export function kafkaConnection({ kafka }: Settings<'kafka'>): KafkaConnection {
  const { client, topicPrefix, partitions, replication, retentionHours, retentionBytes } = kafka;
  const { saslMechanism: mechanism, saslUsername: username, saslPassword: password } = kafka;
  return {
    client,
    brokers: [...kafka.brokers],
    ssl: sslOf(kafka),
    ...(mechanism === undefined || username === undefined || password === undefined
      ? {}
      : { sasl: { mechanism, username, password: password.reveal() } }),
    topicPrefix,
    partitions,
    replication,
    retentionHours,
    ...(retentionBytes === undefined ? {} : { retentionBytes }),
  };
}

function sslOf({ tls, tlsCa, tlsCert, tlsKey }: Settings['kafka']): KafkaConnection['ssl'] {
  if (!tls) return false;
  if (tlsCa === undefined && tlsCert === undefined) return true;
  return {
    ...(tlsCa === undefined ? {} : { ca: [tlsCa.pem] }),
    ...(tlsCert === undefined || tlsKey === undefined ? {} : { cert: tlsCert.pem, key: tlsKey.pem.reveal() }),
  };
}
