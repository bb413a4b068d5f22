/**
 * Every setting of the services and of the command line on a stack: the one place where variables are declared. From
 * here come the types, the text of faults and the table in the README.
 */
import { wires } from '@tietovirta/scenarios/wire';
import { same } from '@tietovirta/wording';
import { z } from 'zod';
import { certificates, wholeNumberText } from './allowed-texts.js';
import { kafka } from './kafka-settings.js';
import { certificateFile } from './pem-file.js';
import { serverAddress } from './server-address.js';
import { setting } from './setting.js';
import { hostName, hostNames, secret, text, wholeNumber } from './value-schemas.js';

const redis = z.object({
  address: setting(
    serverAddress({ schemes: ['redis', 'rediss'], defaultPort: 6379, database: /^\d{0,5}$/, query: {} }).optional(),
    {
      name: 'TIETOVIRTA_REDIS_URL',
      noun: 'address of Redis',
      meaning: 'where Redis is; rediss:// is Redis through TLS',
      allowed: {
        fi: 'redis:// tai rediss://, sitten käyttäjä:salasana@ (jos tarvitaan), kone, :portti, /tietokannan numero',
        en: 'redis:// or rediss://, then user:password@ (if needed), host, :port, /number of the database',
      },
      example: 'redis://redis:6379',
      isSecret: true,
      isRequired: true,
    },
  ),
  password: setting(secret.optional(), {
    name: 'TIETOVIRTA_REDIS_PASSWORD',
    noun: 'password',
    meaning: 'password of Redis, when it does not stand in the address',
    allowed: {
      fi: 'mikä tahansa teksti',
      en: 'any text',
    },
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
      allowed: {
        fi: 'postgresql://, sitten käyttäjä:salasana@, kone, :portti, /tietokanta, ja merkin ? jälkeen mitä tahansa näistä: sslmode (disable, require, verify-full), application_name, options',
        en: 'postgresql://, then user:password@, host, :port, /database, and after ? any of sslmode (disable, require, verify-full), application_name, options',
      },
      example: 'postgresql://tietovirta@postgres:5432/tietovirta?sslmode=verify-full',
      isSecret: true,
      isRequired: true,
    },
  ),
  password: setting(secret.optional(), {
    name: 'TIETOVIRTA_POSTGRES_PASSWORD',
    noun: 'password',
    meaning: 'password of the user, when it does not stand in the address',
    allowed: {
      fi: 'mikä tahansa teksti',
      en: 'any text',
    },
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
    allowed: {
      fi: 'tämän koneen nimi tai IP-osoite',
      en: 'a host name or an IP address of this machine',
    },
    example: '0.0.0.0',
  }),
  port: setting(wholeNumber(0, 65_535).optional(), {
    name: 'TIETOVIRTA_HTTP_PORT',
    noun: 'port',
    meaning: 'port of a service for health and metrics; 0 takes a free one and logs it',
    allowed: wholeNumberText(0, 65535),
    example: '8080',
    isRequired: true,
  }),
});

const control = z.object({
  token: setting(secret.optional(), {
    name: 'TIETOVIRTA_CONTROL_TOKEN',
    noun: 'token',
    meaning:
      'a token of an administrator of the control API, beside those of `tietovirta tokens`; one is needed when it listens on another address than loopback',
    allowed: { fi: 'mikä tahansa teksti', en: 'any text' },
    example: '…',
    isSecret: true,
  }),
  names: setting(hostNames.prefault('localhost'), {
    name: 'TIETOVIRTA_CONTROL_NAMES',
    noun: 'list of host names',
    meaning:
      'names under which the control API may be asked, beside localhost and 127.0.0.1; requests by other names are refused',
    allowed: { fi: 'koneiden nimiä pilkuilla erotettuina', en: 'host names, separated by commas' },
    example: 'control.example.fi',
  }),
});

const service = z.object({
  wire: setting(text.pipe(z.enum(wires)).prefault('frames'), {
    name: 'TIETOVIRTA_WIRE',
    noun: 'wire',
    meaning: 'what a record of Kafka is, when a run does not say: a frame of many messages, or one message as JSON',
    allowed: same(wires.join(', ')),
    example: 'messages',
  }),
  logLevel: setting(text.pipe(z.enum(['error', 'warn', 'info', 'debug', 'trace'])).prefault('info'), {
    name: 'TIETOVIRTA_LOG_LEVEL',
    noun: 'level of the log',
    meaning: 'the least important events that are logged',
    allowed: same('error, warn, info, debug, trace'),
    example: 'debug',
  }),
  counterFlushMs: setting(wholeNumber(10, 60_000).prefault('500'), {
    name: 'TIETOVIRTA_COUNTER_FLUSH_MS',
    noun: 'number of milliseconds',
    meaning: 'how often a counter writes what it counted to the ledger',
    allowed: wholeNumberText(10, 60000),
    example: '1000',
  }),
  lagLimit: setting(wholeNumber(1, 1_000_000).prefault('400'), {
    name: 'TIETOVIRTA_LAG_LIMIT',
    noun: 'number of frames',
    meaning:
      'how many full frames, or records that weigh as much, readers may be behind before services of parties pause',
    allowed: wholeNumberText(1, 1000000),
    example: '2000',
  }),
  jobConcurrency: setting(wholeNumber(1, 64).prefault('1'), {
    name: 'TIETOVIRTA_JOB_CONCURRENCY',
    noun: 'number of jobs',
    meaning: 'jobs that a service of a party works on at the same time',
    allowed: wholeNumberText(1, 64),
    example: '2',
  }),
});

const tables = z.object({
  where: setting(text.max(4_096).optional(), {
    name: 'TIETOVIRTA_TABLES',
    noun: 'folder, or off',
    meaning:
      'folder of the tables that all runs of a year share (rosters and the like): built once, then read; at most 1 GB. off: each process builds them in memory. Without it the folder tietovirta/tables in XDG_CACHE_HOME, or in ~/.cache',
    allowed: { fi: 'kansion polku, tai off', en: 'the path of a folder, or off' },
    example: '/var/cache/tietovirta',
  }),
  cacheHome: setting(text.max(4_096).optional(), {
    name: 'XDG_CACHE_HOME',
    noun: 'folder',
    meaning: "the user's folder of caches, as for all programs; one that is no absolute path is ignored",
    allowed: { fi: 'kansion polku', en: 'the path of a folder' },
    example: '/var/cache',
  }),
});

const commandLine = z.object({
  lang: setting(text.pipe(z.enum(['en', 'fi'])).prefault('en'), {
    name: 'TIETOVIRTA_LANG',
    noun: 'language',
    meaning: 'language of the command line where --lang does not say; services write their logs in English',
    allowed: same('en, fi'),
    example: 'fi',
  }),
});

export const settingsSchema = z.object({ kafka, redis, postgres, http, control, service, tables, commandLine });
