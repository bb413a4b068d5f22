/**
 * Every setting of the services and of the command line on a stack: the one place where variables are declared. From
 * here come the types, the text of faults and the table in the README.
 */
import { z } from 'zod';
import { certificateFile, keyFile } from './pem-file.js';
import { serverAddress } from './server-address.js';
import { setting } from './setting.js';
import { hostName, hostsAndPorts, secret, shortText, text, trueOrFalse, wholeNumber } from './value-schemas.js';

const pem = { noun: 'file in PEM form', isFile: true } as const;
const certificates = { ...pem, allowed: 'the path of a file with certificates in PEM form' } as const;

const kafka = z.object({
  brokers: setting(hostsAndPorts.optional(), {
    name: 'TIETOVIRTA_KAFKA_BROKERS',
    noun: 'list of brokers',
    meaning: 'brokers of Kafka to ask first; they name the others',
    allowed: 'host:port, several separated by commas',
    example: 'kafka-1:9092,kafka-2:9092',
    isRequired: true,
  }),
  client: setting(text.pipe(z.enum(['kafkajs', 'platformatic'])).prefault('kafkajs'), {
    name: 'TIETOVIRTA_KAFKA_CLIENT',
    noun: 'client of Kafka',
    meaning: 'library that speaks to the brokers; both keep the same promises',
    allowed: 'kafkajs, platformatic',
    example: 'platformatic',
  }),
  topicPrefix: setting(shortText.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/).prefault('tietovirta'), {
    name: 'TIETOVIRTA_KAFKA_TOPIC_PREFIX',
    noun: 'beginning of topic names',
    meaning: 'what the names of all topics and consumer groups begin with',
    allowed: 'letters, digits, dots, hyphens and underscores, at most 100, the first a letter or digit',
    example: 'tietovirta-test',
  }),
  partitions: setting(wholeNumber(1, 1000).prefault('4'), {
    name: 'TIETOVIRTA_KAFKA_PARTITIONS',
    noun: 'number of partitions',
    meaning: 'partitions of each topic of messages; as many counters can work at once',
    allowed: 'a whole number from 1 to 1000',
    example: '12',
  }),
  replication: setting(wholeNumber(1, 15).prefault('1'), {
    name: 'TIETOVIRTA_KAFKA_REPLICATION',
    noun: 'number of replicas',
    meaning: 'brokers that keep a copy of each topic; not more than there are',
    allowed: 'a whole number from 1 to 15',
    example: '3',
  }),
  retentionHours: setting(wholeNumber(1, 87_600).prefault('24'), {
    name: 'TIETOVIRTA_KAFKA_RETENTION_HOURS',
    noun: 'number of hours',
    meaning: 'how long topics keep records',
    allowed: 'a whole number from 1 to 87600',
    example: '48',
  }),
  retentionBytes: setting(wholeNumber(1_048_576, Number.MAX_SAFE_INTEGER).optional(), {
    name: 'TIETOVIRTA_KAFKA_RETENTION_BYTES',
    noun: 'number of bytes',
    meaning: 'how many bytes a partition keeps at most; without it only the hours count',
    allowed: `a whole number from 1048576 to ${Number.MAX_SAFE_INTEGER}`,
    example: '1073741824',
  }),
  tls: setting(trueOrFalse.prefault('false'), {
    name: 'TIETOVIRTA_KAFKA_TLS',
    noun: 'switch',
    meaning: 'talk to the brokers through TLS',
    allowed: 'true, false',
    example: 'true',
  }),
  tlsCa: setting(certificateFile.optional(), {
    ...certificates,
    name: 'TIETOVIRTA_KAFKA_TLS_CA_FILE',
    meaning: 'authorities that sign the certificates of the brokers; those known to Node when not given',
    example: '/run/secrets/kafka-ca.pem',
  }),
  tlsCert: setting(certificateFile.optional(), {
    ...certificates,
    name: 'TIETOVIRTA_KAFKA_TLS_CERT_FILE',
    meaning: 'certificate to show to the brokers, where they ask for one',
    example: '/run/secrets/kafka-client.pem',
  }),
  tlsKey: setting(keyFile.optional(), {
    ...pem,
    name: 'TIETOVIRTA_KAFKA_TLS_KEY_FILE',
    meaning: 'private key of that certificate',
    allowed: 'the path of a file with a private key in PEM form, without a password',
    example: '/run/secrets/kafka-client.key',
  }),
  saslMechanism: setting(text.pipe(z.enum(['plain', 'scram-sha-256', 'scram-sha-512'])).optional(), {
    name: 'TIETOVIRTA_KAFKA_SASL_MECHANISM',
    noun: 'mechanism of SASL',
    meaning: 'how to log in to the brokers; no log-in without it. With plain, the password is only safe inside TLS',
    allowed: 'plain, scram-sha-256, scram-sha-512',
    example: 'scram-sha-512',
  }),
  saslUsername: setting(shortText.optional(), {
    name: 'TIETOVIRTA_KAFKA_SASL_USERNAME',
    noun: 'name of a user',
    meaning: 'user to log in as',
    allowed: 'at most 200 characters',
    example: 'tietovirta',
  }),
  saslPassword: setting(secret.optional(), {
    name: 'TIETOVIRTA_KAFKA_SASL_PASSWORD',
    noun: 'password',
    meaning: 'password of that user',
    allowed: 'any text',
    example: '…',
    isSecret: true,
  }),
});

const redis = z.object({
  address: setting(
    serverAddress({ schemes: ['redis', 'rediss'], defaultPort: 6379, database: /^\d{0,5}$/, query: {} }).optional(),
    {
      name: 'TIETOVIRTA_REDIS_URL',
      noun: 'address of Redis',
      meaning: 'where Redis is; rediss:// is Redis through TLS',
      allowed: 'redis:// or rediss://, then user:password@ (if needed), host, :port, /number of the database',
      example: 'redis://redis:6379',
      isSecret: true,
      isRequired: true,
    },
  ),
  password: setting(secret.optional(), {
    name: 'TIETOVIRTA_REDIS_PASSWORD',
    noun: 'password',
    meaning: 'password of Redis, when it does not stand in the address',
    allowed: 'any text',
    example: '…',
    isSecret: true,
  }),
  tlsCa: setting(certificateFile.optional(), {
    ...certificates,
    name: 'TIETOVIRTA_REDIS_TLS_CA_FILE',
    meaning: 'authorities that sign the certificate of Redis; those known to Node when not given',
    example: '/run/secrets/redis-ca.pem',
  }),
});

const postgres = z.object({
  address: setting(
    serverAddress({
      schemes: ['postgresql', 'postgres'],
      defaultPort: 5432,
      database: /^[^/@]+$/,
      query: { sslmode: /^(disable|require|verify-full)$/, application_name: /./, options: /./ },
    }).optional(),
    {
      name: 'TIETOVIRTA_POSTGRES_URL',
      noun: 'address of PostgreSQL',
      meaning:
        'where PostgreSQL is, with the name of the database. sslmode: disable (as without it), require (TLS with any certificate), verify-full (TLS with a certificate that is checked)',
      allowed:
        'postgresql://, then user:password@, host, :port, /database, and after ? any of sslmode (disable, require, verify-full), application_name, options',
      example: 'postgresql://tietovirta@postgres:5432/tietovirta?sslmode=verify-full',
      isSecret: true,
      isRequired: true,
    },
  ),
  password: setting(secret.optional(), {
    name: 'TIETOVIRTA_POSTGRES_PASSWORD',
    noun: 'password',
    meaning: 'password of the user, when it does not stand in the address',
    allowed: 'any text',
    example: '…',
    isSecret: true,
  }),
  tlsCa: setting(certificateFile.optional(), {
    ...certificates,
    name: 'TIETOVIRTA_POSTGRES_TLS_CA_FILE',
    meaning: 'authorities that sign the certificate of PostgreSQL; those known to Node when not given',
    example: '/run/secrets/postgres-ca.pem',
  }),
});

const http = z.object({
  host: setting(hostName.prefault('127.0.0.1'), {
    name: 'TIETOVIRTA_HTTP_HOST',
    noun: 'address to listen on',
    meaning: 'where a service listens for health and metrics; in a container 0.0.0.0',
    allowed: 'a host name or an IP address of this machine',
    example: '0.0.0.0',
  }),
  port: setting(wholeNumber(0, 65_535).optional(), {
    name: 'TIETOVIRTA_HTTP_PORT',
    noun: 'port',
    meaning: 'port of a service for health and metrics; 0 takes a free one and logs it',
    allowed: 'a whole number from 0 to 65535',
    example: '8080',
    isRequired: true,
  }),
});

const service = z.object({
  wire: setting(text.pipe(z.enum(['frames', 'messages'])).prefault('frames'), {
    name: 'TIETOVIRTA_WIRE',
    noun: 'wire',
    meaning: 'what a record of Kafka is, when a run does not say: a frame of many messages, or one message as JSON',
    allowed: 'frames, messages',
    example: 'messages',
  }),
  logLevel: setting(text.pipe(z.enum(['error', 'warn', 'info', 'debug', 'trace'])).prefault('info'), {
    name: 'TIETOVIRTA_LOG_LEVEL',
    noun: 'level of the log',
    meaning: 'the least important events that are logged',
    allowed: 'error, warn, info, debug, trace',
    example: 'debug',
  }),
  counterFlushMs: setting(wholeNumber(10, 60_000).prefault('500'), {
    name: 'TIETOVIRTA_COUNTER_FLUSH_MS',
    noun: 'number of milliseconds',
    meaning: 'how often a counter writes what it counted to the ledger',
    allowed: 'a whole number from 10 to 60000',
    example: '1000',
  }),
  lagLimit: setting(wholeNumber(1, 1_000_000).prefault('400'), {
    name: 'TIETOVIRTA_LAG_LIMIT',
    noun: 'number of records',
    meaning: 'how many records the counters may be behind before services of parties pause',
    allowed: 'a whole number from 1 to 1000000',
    example: '2000',
  }),
  jobConcurrency: setting(wholeNumber(1, 64).prefault('1'), {
    name: 'TIETOVIRTA_JOB_CONCURRENCY',
    noun: 'number of jobs',
    meaning: 'days that a service of a party works on at the same time',
    allowed: 'a whole number from 1 to 64',
    example: '2',
  }),
});

export const settingsSchema = z.object({ kafka, redis, postgres, http, service });
