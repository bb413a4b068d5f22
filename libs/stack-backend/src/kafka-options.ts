import { kafkaConnection, type Settings } from '@tietovirta/settings';
import type { KafkaOptions } from '@tietovirta/transport-kafka';

/** How settings are said to the transport. @param name who connects, for those who look at the broker */
export function kafkaOptions(settings: Settings<'kafka'>, name: string): Omit<KafkaOptions, 'onEvent'> {
  const { brokers, ssl, sasl, ...topics } = kafkaConnection(settings);
  const tls = ssl === false ? {} : { tls: ssl === true ? {} : ssl };
  return {
    ...topics,
    connection: { brokers, clientId: `tietovirta-${name}`, ...tls, ...(sasl === undefined ? {} : { sasl }) },
  };
}
