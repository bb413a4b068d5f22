/** Kafka, Redis and PostgreSQL for proofs, however they were brought about. */
export type InfrastructureKind = 'containers' | 'native';

/** A server that proofs may treat badly. */
export interface TestServer {
  /** SIGKILL, as when its machine loses power. Does nothing when it is down. */
  kill(): Promise<void>;
  /** Resolves when it answers; it has the address it had before. Does nothing when it is up. */
  start(): Promise<void>;
  /** An orderly end and a new start. */
  restart(): Promise<void>;
}

export interface TestKafka extends TestServer {
  brokers(): readonly string[];
}

export interface TestRedis extends TestServer {
  /** With its password. What it holds is gone after a restart. */
  readonly url: string;
}

export interface TestPostgres extends TestServer {
  /** With its password. */
  readonly url: string;
  /** Makes an empty database and resolves to its url. */
  freshDatabase(): Promise<string>;
}

export interface Infrastructure {
  readonly kind: InfrastructureKind;
  readonly kafka: TestKafka;
  readonly redis: TestRedis;
  readonly postgres: TestPostgres;
  /** What an app of the product finds in its environment: TIETOVIRTA_…, on a PostgreSQL url of one's choice. */
  settings(postgresUrl?: string): Readonly<Record<string, string>>;
  /** Of this infrastructure; processes that are noted in a ProcessBook here end with it. */
  readonly folder: string;
  /** Ends one of one's own, and waits for it; a shared one goes on until its last user has ended. */
  stop(): Promise<void>;
}
