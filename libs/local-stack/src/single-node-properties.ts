/** What a Kafka of one node must be told, as a process or in a container; all else is Kafka's default. */
export interface SingleNodeAddresses {
  /** Where the broker listens, host and port. */
  readonly listener: string;
  /** Where the controller listens; only the node itself asks it. */
  readonly controller: string;
  /** Under which address clients reach the broker. */
  readonly advertised: string;
}

const largestRecordBytes = 8 * 1024 * 1024;
const cleanerBytes = 16 * 1024 * 1024;

/** The lines of server.properties, but for the place of the data. */
export const singleNodeProperties = (addresses: SingleNodeAddresses): Record<string, string> => ({
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.quorum.voters': `1@${addresses.controller}`,
  listeners: `PLAINTEXT://${addresses.listener},CONTROLLER://${addresses.controller}`,
  'advertised.listeners': `PLAINTEXT://${addresses.advertised}`,
  'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
  'controller.listener.names': 'CONTROLLER',
  'inter.broker.listener.name': 'PLAINTEXT',
  'auto.create.topics.enable': 'false',
  'group.initial.rebalance.delay.ms': '0',
  'message.max.bytes': String(largestRecordBytes),
  'replica.fetch.max.bytes': String(largestRecordBytes),
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '8',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  // A broker that was killed may come back only when its last session is over: 9 s by default.
  'broker.session.timeout.ms': '4000',
  'broker.heartbeat.interval.ms': '1000',
  'log.cleaner.dedupe.buffer.size': String(cleanerBytes), // of the heap; the default takes a quarter of it
});
