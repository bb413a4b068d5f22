/**
 * Connections to the brokers of a cluster, with a cache of leaders and coordinators. A broker answers the requests of one connection
 * in order, so a component that waits long for answers has a Cluster of its own.
 *
 * Only the protocol and the connections of the package are used. Its consumer throws out of a timer when the coordinator of its
 * group is gone, and stops its heartbeats after one lost connection (1.35.0).
 */
import { isIP } from 'node:net';
import {
  Connection,
  findCoordinatorV4,
  metadataV12,
  ProtocolError,
  ResponseError,
  TimeoutError,
  type Broker,
  type ConnectionOptions,
  type SASLMechanismValue,
} from '@platformatic/kafka';
import type { KafkaConnection } from './kafka-connection.js';
import type { OnTransportEvent } from './transport-event.js';
import { errorText } from './platformatic-errors.js';

const connectTimeoutMs = 10_000;
const requestTimeoutMs = 30_000;
/** More than publishers have in flight: the publisher limits itself. */
const maxInFlight = 1_000;
const groupKey = 0;

type Leaders = readonly (Broker | undefined)[];

export class Cluster {
  private readonly connections = new Map<string, Promise<Connection>>();
  private readonly leaders = new Map<string, Promise<Leaders>>();
  private readonly coordinators = new Map<string, Promise<Broker>>();
  private readonly bootstrapBrokers: readonly Broker[];
  private knownBrokers: readonly Broker[] = [];
  private isClosed = false;

  constructor(
    private readonly connection: KafkaConnection,
    private readonly onEvent: OnTransportEvent,
  ) {
    this.bootstrapBrokers = connection.brokers.map(brokerOf);
  }

  /** Sends a request to one broker. After a timeout the next request opens a new connection. */
  async ask<T>(broker: Broker, request: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await this.connect(broker);
    try {
      return await request(connection);
    } catch (error) {
      if (error instanceof TimeoutError) connection.socket.destroy();
      throw error;
    }
  }

  /** Sends a request to the first broker that can be reached. */
  async askAny<T>(request: (connection: Connection) => Promise<T>): Promise<T> {
    const failures: unknown[] = [];
    const brokers = new Map(
      [...this.bootstrapBrokers, ...this.knownBrokers].map((broker) => [addressOf(broker), broker]),
    );
    for (const broker of brokers.values()) {
      try {
        await this.connect(broker);
      } catch (error) {
        failures.push(error);
        continue;
      }
      return this.ask(broker, request);
    }
    throw new AggregateError(failures, 'No broker can be reached');
  }

  /** The current metadata of topics. A topic that does not exist, or may not be seen, carries an error code. */
  async metadataOf(topics: readonly string[]): Promise<metadataV12.MetadataResponse> {
    const answer = await this.askAny((connection) =>
      metadataV12.api.async(connection, [...topics], false, false),
    ).catch((error: unknown) => {
      if (error instanceof ResponseError) return error['response'] as metadataV12.MetadataResponse;
      throw error;
    });
    this.knownBrokers = answer.brokers.map(({ host, port }) => ({ host, port }));
    return answer;
  }

  /** Leaders of the partitions of a topic, in order; cached until `clearCache`. */
  leadersOf(topic: string): Promise<Leaders> {
    return cached(this.leaders, topic, async () => {
      const { brokers, topics } = await this.metadataOf([topic]);
      const [found] = topics;
      if (found === undefined) throw new ProtocolError('UNKNOWN_TOPIC_OR_PARTITION');
      if (found.errorCode !== 0 && found.partitions.length === 0) throw new ProtocolError(found.errorCode);
      const partitions = [...found.partitions].sort((one, other) => one.partitionIndex - other.partitionIndex);
      return partitions.map(({ leaderId }) => brokers.find(({ nodeId }) => nodeId === leaderId));
    });
  }

  async leaderOf(topic: string, partition: number): Promise<Broker> {
    const leader = (await this.leadersOf(topic))[partition];
    if (leader === undefined) throw new ProtocolError('LEADER_NOT_AVAILABLE');
    return leader;
  }

  /** The broker that creates topics, or any other where each of them forwards the request. */
  async controller(): Promise<Broker> {
    const { brokers, controllerId } = await this.metadataOf([]);
    const controller = brokers.find(({ nodeId }) => nodeId === controllerId) ?? brokers[0];
    if (controller === undefined) throw new ProtocolError('BROKER_NOT_AVAILABLE');
    return controller;
  }

  /** The coordinator of a group; cached until `clearCache`. */
  coordinatorOf(group: string): Promise<Broker> {
    return cached(this.coordinators, group, async () => {
      const { coordinators } = await this.askAny((connection) =>
        findCoordinatorV4.api.async(connection, groupKey, [group]),
      );
      const [coordinator] = coordinators;
      if (coordinator === undefined) throw new ProtocolError('COORDINATOR_NOT_AVAILABLE');
      return coordinator;
    });
  }

  /** The next request asks for leaders and coordinators again. */
  clearCache(): void {
    this.leaders.clear();
    this.coordinators.clear();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const opening = [...this.connections.values()];
    this.connections.clear();
    await Promise.allSettled(opening.map(async (connection) => (await connection).close()));
  }

  private connect(broker: Broker): Promise<Connection> {
    if (this.isClosed) throw new Error('The connections to Kafka are closed');
    const address = addressOf(broker);
    return cached(this.connections, address, async () => {
      const connection = new Connection(this.connection.clientId, connectionOptions(this.connection, broker.host));
      connection.on('error', (error) => {
        const facts = { broker: address, error: errorText(error) };
        this.onEvent({ level: 'warn', code: 'client-trouble', message: 'A connection to Kafka broke', facts });
      });
      connection.once('close', () => {
        this.connections.delete(address);
      });
      await connection.connect(broker.host, broker.port);
      // `close` did not see a connection that was still being opened.
      if (this.isClosed) await connection.close();
      return connection;
    });
  }
}

/** One request for all callers; a failure is not cached. */
function cached<T>(cache: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const asked = ask();
  cache.set(key, asked);
  asked.catch(() => {
    if (cache.get(key) === asked) cache.delete(key);
  });
  return asked;
}

const addressOf = ({ host, port }: Broker): string => `${host}:${port}`;

function brokerOf(address: string): Broker {
  const colon = address.lastIndexOf(':');
  return { host: address.slice(0, colon).replace(/^\[(.*)\]$/, '$1'), port: Number(address.slice(colon + 1)) };
}

/** @param host of the broker; absent where it is not known yet */
export function connectionOptions({ tls, sasl }: KafkaConnection, host?: string): ConnectionOptions {
  // A server may choose its certificate by the name that is asked for; an address is no name.
  const tlsServerName = host === undefined || isIP(host) === 0;
  return {
    connectTimeout: connectTimeoutMs,
    requestTimeout: requestTimeoutMs,
    maxInflights: maxInFlight,
    tls,
    tlsServerName: tls && tlsServerName,
    sasl: sasl && { ...sasl, mechanism: sasl.mechanism.toUpperCase() as SASLMechanismValue },
  };
}
