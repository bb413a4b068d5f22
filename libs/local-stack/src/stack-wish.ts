/** What is asked of the stack. */
export interface StackWish {
  readonly counters: number;
  /** Processes of each party service. */
  readonly parties: number;
  readonly partitions: number;
  readonly kafkaProperties: Readonly<Record<string, string>>;
  readonly postgresParameters: Readonly<Record<string, string>>;
}

export const usualWish: StackWish = {
  counters: 1,
  parties: 1,
  partitions: 4,
  kafkaProperties: {},
  postgresParameters: {},
};
