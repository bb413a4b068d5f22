/** server.properties of a Kafka with one node, as a process or in a container. All else is Kafka's default. */
export interface SingleNodeAddresses {
  /** Where the broker listens, host and port. */
  readonly listener: string;
  /** Where the controller listens, host and port; only the node itself connects to it. */
  readonly controller: string;
  /** The address under which clients reach the broker, host and port. */
  readonly advertised: string;
}

const largestRecordBytes = 8 * 1024 * 1024;
const cleanerBytes = 16 * 1024 * 1024;

/** All properties but `log.dirs`. */
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
  // A killed broker can register again only after its last session has expired, which takes 9 s by default.
  'broker.session.timeout.ms': '4000',
  'broker.heartbeat.interval.ms': '1000',
  'log.cleaner.dedupe.buffer.size': String(cleanerBytes), // of the heap; the default takes a quarter of it
});
