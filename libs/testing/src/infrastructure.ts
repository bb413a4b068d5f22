/** Kafka, Redis and PostgreSQL for tests, in containers or as plain processes. */
export type InfrastructureKind = 'containers' | 'native';

/** A server that tests may kill and restart. */
export interface TestServer {
  /** Sends SIGKILL. Does nothing when the server is down. */
  kill(): Promise<void>;
  /** Resolves when the server is ready, at the address it had before. Does nothing when it is up. */
  start(): Promise<void>;
  /** Shuts down in an orderly way and starts again. */
  restart(): Promise<void>;
}

export interface TestKafka extends TestServer {
  brokers(): readonly string[];
}

export interface TestRedis extends TestServer {
  /** Contains the password. A restart deletes all data. */
  readonly url: string;
}

export interface TestPostgres extends TestServer {
  /** Contains the password. */
  readonly url: string;
  /** Creates an empty database and resolves to its url. */
  freshDatabase(): Promise<string>;
}

export interface Infrastructure {
  readonly kind: InfrastructureKind;
  readonly kafka: TestKafka;
  readonly redis: TestRedis;
  readonly postgres: TestPostgres;
  /** The environment variables (TIETOVIRTA_…) of an app. Default of `postgresUrl`: the database that was made at the start. */
  settings(postgresUrl?: string): Readonly<Record<string, string>>;
  /** Folder of this infrastructure; processes in a ProcessRegistry below it are killed when it ends. */
  readonly folder: string;
  /** Stops an infrastructure of one's own and waits for its end. Does nothing to a shared one, which ends after its last user. */
  stop(): Promise<void>;
}
