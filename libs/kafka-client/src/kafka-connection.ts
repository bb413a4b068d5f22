import type { ConnectionOptions } from 'node:tls';

/** How the brokers are reached. */
export interface KafkaConnection {
  readonly brokers: readonly string[];
  /** Where they were named, for what is said when they cannot be used: `--to`; their setting unless given. */
  readonly givenBy?: string;
  readonly clientId: string;
  readonly tls?: ConnectionOptions;
  readonly sasl?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
}
