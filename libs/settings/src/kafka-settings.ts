/** The settings of Kafka: brokers, log-in, TLS and topics. */
import { same } from '@tietovirta/wording';
import { z } from 'zod';
import { certificates, pem, wholeNumberText } from './allowed-texts.js';
import { certificateFile, keyFile } from './pem-file.js';
import { setting } from './setting.js';
import { hostsAndPorts, secret, shortText, text, trueOrFalse, wholeNumber } from './value-schemas.js';

export const kafka = z.object({
  brokers: setting(hostsAndPorts.optional(), {
    name: 'TIETOVIRTA_KAFKA_BROKERS',
    noun: 'list of brokers',
    meaning: 'brokers of Kafka to ask first; they name the others',
    allowed: {
      fi: 'kone:portti, useampi pilkuin erotettuina',
      en: 'host:port, several separated by commas',
    },
    example: 'kafka-1:9092,kafka-2:9092',
    isRequired: true,
  }),
  topicPrefix: setting(shortText.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/).prefault('tietovirta'), {
    name: 'TIETOVIRTA_KAFKA_TOPIC_PREFIX',
    noun: 'beginning of topic names',
    meaning: 'what the names of all topics and consumer groups begin with',
    allowed: {
      fi: 'kirjaimia, numeroita, pisteitä, väliviivoja ja alaviivoja, enintään 100, ensimmäinen kirjain tai numero',
      en: 'letters, digits, dots, hyphens and underscores, at most 100, the first a letter or digit',
    },
    example: 'tietovirta-test',
  }),
  partitions: setting(wholeNumber(1, 1000).prefault('4'), {
    name: 'TIETOVIRTA_KAFKA_PARTITIONS',
    noun: 'number of partitions',
    meaning: 'partitions of each topic of messages; as many counters can work at once',
    allowed: wholeNumberText(1, 1000),
    example: '12',
  }),
  replication: setting(wholeNumber(1, 15).prefault('1'), {
    name: 'TIETOVIRTA_KAFKA_REPLICATION',
    noun: 'number of replicas',
    meaning: 'brokers that keep a copy of each topic; not more than there are',
    allowed: wholeNumberText(1, 15),
    example: '3',
  }),
  retentionHours: setting(wholeNumber(1, 87_600).prefault('24'), {
    name: 'TIETOVIRTA_KAFKA_RETENTION_HOURS',
    noun: 'number of hours',
    meaning: 'how long topics keep records',
    allowed: wholeNumberText(1, 87600),
    example: '48',
  }),
  retentionBytes: setting(wholeNumber(1_048_576, Number.MAX_SAFE_INTEGER).optional(), {
    name: 'TIETOVIRTA_KAFKA_RETENTION_BYTES',
    noun: 'number of bytes',
    meaning: 'how many bytes a partition keeps at most; without it only the hours count',
    allowed: wholeNumberText(1048576, Number.MAX_SAFE_INTEGER),
    example: '1073741824',
  }),
  keepRecords: setting(text.pipe(z.enum(['all', 'messages', 'none'])).prefault('messages'), {
    name: 'TIETOVIRTA_KAFKA_KEEP_RECORDS',
    noun: 'choice',
    meaning:
      'which records stay on the topics when a run has ended, until their hours are over: messages are those of runs that go as single messages, for readers of yours; frames are deleted once they are counted',
    allowed: same('all, messages, none'),
    example: 'all',
  }),
  fetchMinBytes: setting(wholeNumber(1, 16_777_216).prefault('131072'), {
    name: 'TIETOVIRTA_KAFKA_FETCH_MIN_BYTES',
    noun: 'number of bytes',
    meaning:
      'how many bytes a broker gathers for a reader before it answers, within a quarter of a second; 1 has single messages read at once, and small runs cost more',
    allowed: wholeNumberText(1, 16_777_216),
    example: '1',
  }),
  tls: setting(trueOrFalse.prefault('false'), {
    name: 'TIETOVIRTA_KAFKA_TLS',
    noun: 'switch',
    meaning: 'talk to the brokers through TLS',
    allowed: same('true, false'),
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
    allowed: {
      fi: 'polku tiedostoon, jossa on yksityinen avain PEM-muodossa, ilman salasanaa',
      en: 'the path of a file with a private key in PEM form, without a password',
    },
    example: '/run/secrets/kafka-client.key',
  }),
  saslMechanism: setting(text.pipe(z.enum(['plain', 'scram-sha-256', 'scram-sha-512'])).optional(), {
    name: 'TIETOVIRTA_KAFKA_SASL_MECHANISM',
    noun: 'mechanism of SASL',
    meaning: 'how to log in to the brokers; no log-in without it. With plain, the password is only safe inside TLS',
    allowed: same('plain, scram-sha-256, scram-sha-512'),
    example: 'scram-sha-512',
  }),
  saslUsername: setting(shortText.optional(), {
    name: 'TIETOVIRTA_KAFKA_SASL_USERNAME',
    noun: 'name of a user',
    meaning: 'user to log in as',
    allowed: {
      fi: 'enintään 200 merkkiä',
      en: 'at most 200 characters',
    },
    example: 'tietovirta',
  }),
  saslPassword: setting(secret.optional(), {
    name: 'TIETOVIRTA_KAFKA_SASL_PASSWORD',
    noun: 'password',
    meaning: 'password of that user',
    allowed: {
      fi: 'mikä tahansa teksti',
      en: 'any text',
    },
    example: '…',
    isSecret: true,
  }),
});
