/** What `npm run stack` can be asked for. */
export interface StackOptions {
  /** Processes of the counter service. */
  readonly counters: number;
  /** Processes of each party service. */
  readonly parties: number;
  /** Partitions of each topic. */
  readonly partitions: number;
  /** Further lines of server.properties. */
  readonly kafkaProperties: Readonly<Record<string, string>>;
  /** Further lines of postgresql.conf. */
  readonly postgresParameters: Readonly<Record<string, string>>;
}

export const defaultStackOptions: StackOptions = {
  counters: 1,
  parties: 1,
  partitions: 4,
  kafkaProperties: {},
  postgresParameters: {},
};
