/** Names of the groups that read the topics. */

/** Readers that share the sources, as the brokers and the ledger know them. */
export interface ConsumerGroup {
  /** Of brokers: two databases on the same topics have groups of their own, so that each reads everything. */
  readonly group: string;
  /** Of the ledger, which is in one of the databases. */
  readonly positionsName: string;
}

export interface SharedTopics {
  readonly topicPrefix: string;
  /** Of the database that the group writes to. */
  readonly databaseId: string;
}

/** @param readers `counters`, or `parties.<service>` */
export const consumerGroup = ({ topicPrefix, databaseId }: SharedTopics, readers: string): ConsumerGroup => ({
  group: `${topicPrefix}.${databaseId}.${readers}`,
  positionsName: `${topicPrefix}.${readers}`,
});
