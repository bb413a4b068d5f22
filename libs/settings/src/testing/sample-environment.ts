/** The required settings of a process that needs all groups. */
export const sampleEnvironment = {
  TIETOVIRTA_KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9093',
  TIETOVIRTA_REDIS_URL: 'redis://redis',
  TIETOVIRTA_POSTGRES_URL: 'postgresql://teller@postgres/tietovirta',
  TIETOVIRTA_HTTP_PORT: '8080',
};
