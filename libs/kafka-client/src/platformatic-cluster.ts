/**
 * Connections to the brokers of a cluster, and who of them leads what. A broker answers one connection's requests one after the
 * other, so who waits long for an answer has a cluster of its own.
 *
 * The ready-made clients of the package are not used: their consumer throws out of a timer when the broker of its group is
 * gone, and stops beating after one lost connection (1.35.0). Its protocol and its connections are sound.
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
import { textOf } from './platformatic-trouble.js';

const connectWithinMs = 10_000;
const answerWithinMs = 30_000;
/** More than publishers have under way: they are held back elsewhere. */
const mostUnderWay = 1_000;
const groupKey = 0;

type Leaders = readonly (Broker | undefined)[];

export class Cluster {
  private readonly connections = new Map<string, Promise<Connection>>();
  private readonly leaders = new Map<string, Promise<Leaders>>();
  private readonly coordinators = new Map<string, Promise<Broker>>();
  private readonly named: readonly Broker[];
  private found: readonly Broker[] = [];
  private isClosed = false;

  constructor(
    private readonly connection: KafkaConnection,
    private readonly onEvent: OnTransportEvent,
  ) {
    this.named = connection.brokers.map(brokerOf);
  }

  /** Asks one broker. One that does not answer in time is connected to anew. */
  async ask<T>(broker: Broker, request: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await this.connect(broker);
    try {
      return await request(connection);
    } catch (error) {
      if (error instanceof TimeoutError) connection.socket.destroy();
      throw error;
    }
  }

  /** Asks the first broker that can be reached. */
  async askAny<T>(request: (connection: Connection) => Promise<T>): Promise<T> {
    const failures: unknown[] = [];
    const brokers = new Map([...this.named, ...this.found].map((broker) => [addressOf(broker), broker]));
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

  /** What the cluster says of topics now. Those it does not know or does not show carry the code of an error. */
  async survey(topics: readonly string[]): Promise<metadataV12.MetadataResponse> {
    const answer = await this.askAny((connection) =>
      metadataV12.api.async(connection, [...topics], false, false),
    ).catch((error: unknown) => {
      if (error instanceof ResponseError) return error['response'] as metadataV12.MetadataResponse;
      throw error;
    });
    this.found = answer.brokers.map(({ host, port }) => ({ host, port }));
    return answer;
  }

  /** Leaders of the partitions of a topic, in order; known until they are forgotten. */
  leadersOf(topic: string): Promise<Leaders> {
    return remembered(this.leaders, topic, async () => {
      const { brokers, topics } = await this.survey([topic]);
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

  /** The broker that creates topics; where each of them passes it on, any. */
  async controller(): Promise<Broker> {
    const { brokers, controllerId } = await this.survey([]);
    const controller = brokers.find(({ nodeId }) => nodeId === controllerId) ?? brokers[0];
    if (controller === undefined) throw new ProtocolError('BROKER_NOT_AVAILABLE');
    return controller;
  }

  /** The broker that keeps a group; known until it is forgotten. */
  coordinatorOf(group: string): Promise<Broker> {
    return remembered(this.coordinators, group, async () => {
      const { coordinators } = await this.askAny((connection) =>
        findCoordinatorV4.api.async(connection, groupKey, [group]),
      );
      const [coordinator] = coordinators;
      if (coordinator === undefined) throw new ProtocolError('COORDINATOR_NOT_AVAILABLE');
      return coordinator;
    });
  }

  /** Asks again who leads what. */
  forget(): void {
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
    return remembered(this.connections, address, async () => {
      const connection = new Connection(this.connection.clientId, connectionOptions(this.connection, broker.host));
      connection.on('error', (error) => {
        const facts = { broker: address, error: textOf(error) };
        this.onEvent({ level: 'warn', code: 'client-trouble', message: 'A connection to Kafka broke', facts });
      });
      connection.once('close', () => {
        this.connections.delete(address);
      });
      await connection.connect(broker.host, broker.port);
      // Closed meanwhile: nobody else would do it.
      if (this.isClosed) await connection.close();
      return connection;
    });
  }
}

/** Asks once for all who want to know; a failure is not remembered. */
function remembered<T>(memory: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const asked = ask();
  memory.set(key, asked);
  asked.catch(() => {
    if (memory.get(key) === asked) memory.delete(key);
  });
  return asked;
}

const addressOf = ({ host, port }: Broker): string => `${host}:${port}`;

function brokerOf(address: string): Broker {
  const colon = address.lastIndexOf(':');
  return { host: address.slice(0, colon).replace(/^\[(.*)\]$/, '$1'), port: Number(address.slice(colon + 1)) };
}

/** @param host the broker's, where it is known */
export function connectionOptions({ tls, sasl }: KafkaConnection, host?: string): ConnectionOptions {
  const tlsServerName = host === undefined || isIP(host) === 0;
  return {
    connectTimeout: connectWithinMs,
    requestTimeout: answerWithinMs,
    maxInflights: mostUnderWay,
    // A certificate may be chosen by the name that is asked for; numbers are no names.
    ...(tls === undefined ? {} : { tls, tlsServerName }),
    ...(sasl === undefined ? {} : { sasl: { ...sasl, mechanism: sasl.mechanism.toUpperCase() as SASLMechanismValue } }),
  };
}
