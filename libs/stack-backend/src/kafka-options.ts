import { kafkaConnection, type Settings } from '@tietovirta/settings';
import type { KafkaOptions } from '@tietovirta/transport-kafka';

/** The options of the transport that settings ask for. @param name of the client, as operators of the broker see it */
export function kafkaOptions(settings: Settings<'kafka'>, name: string): Omit<KafkaOptions, 'onEvent'> {
  const { brokers, ssl, sasl, ...topics } = kafkaConnection(settings);
  const tls = ssl === false ? undefined : ssl === true ? {} : ssl;
  return { ...topics, connection: { brokers, clientId: `tietovirta-${name}`, tls, sasl } };
}
