/** How the faults of servers are told: what is wrong with which server, and what somebody can do about it. */
import type { ServerFault } from './fault-of.js';

export interface ServerPlace {
  readonly name: 'Kafka' | 'Redis' | 'PostgreSQL';
  /** Without password. */
  readonly address: string;
  /** How long an answer was waited for. */
  readonly withinMs: number;
}

export interface FaultWords {
  readonly message: string;
  readonly hint: string;
}

interface SettingNames {
  readonly address: string;
  readonly user: string;
  readonly authority: string;
  readonly encryption: string;
  /** What a server may break a connection for without a word. */
  readonly guards: string;
}

const settings: Readonly<Record<ServerPlace['name'], SettingNames>> = {
  Kafka: {
    address: 'TIETOVIRTA_KAFKA_BROKERS',
    user: 'TIETOVIRTA_KAFKA_SASL_MECHANISM, _USERNAME and _PASSWORD',
    authority: 'TIETOVIRTA_KAFKA_TLS_CA_FILE',
    encryption: 'TIETOVIRTA_KAFKA_TLS',
    guards: 'TLS or a log-in: TIETOVIRTA_KAFKA_TLS, TIETOVIRTA_KAFKA_SASL_MECHANISM',
  },
  Redis: {
    address: 'TIETOVIRTA_REDIS_URL',
    user: 'the user in TIETOVIRTA_REDIS_URL and TIETOVIRTA_REDIS_PASSWORD',
    authority: 'TIETOVIRTA_REDIS_TLS_CA_FILE',
    encryption: 'rediss:// or redis:// in TIETOVIRTA_REDIS_URL',
    guards: 'TLS: rediss:// in TIETOVIRTA_REDIS_URL',
  },
  PostgreSQL: {
    address: 'TIETOVIRTA_POSTGRES_URL',
    user: 'user, database and sslmode in TIETOVIRTA_POSTGRES_URL, and TIETOVIRTA_POSTGRES_PASSWORD',
    authority: 'TIETOVIRTA_POSTGRES_TLS_CA_FILE',
    encryption: 'sslmode in TIETOVIRTA_POSTGRES_URL',
    guards: 'TLS: sslmode in TIETOVIRTA_POSTGRES_URL',
  },
};

/** @param reason the words of the client, without secrets */
export function wordsOf(fault: ServerFault, { name, address, withinMs }: ServerPlace, reason: string): FaultWords {
  const server = `${name} at ${address}`;
  const why = reason === '' ? '' : ` (${reason})`;
  const of = settings[name];
  switch (fault) {
    case 'silent':
      return {
        message: `${server} did not answer within ${Math.round(withinMs / 1000)} s${why}.`,
        hint: `See whether it hangs or has too much to do, and whether ${of.address} names it, then try again.`,
      };
    case 'away':
      return {
        message: `${server} cannot be reached${why}.`,
        hint: `Check that it runs, that ${of.address} names it, and whether it asks for ${of.guards}.`,
      };
    case 'untrusted':
      return {
        message: `${server} shows a certificate that is not trusted${why}.`,
        hint: `Name the authority that signed it in ${of.authority}, and check that the certificate is valid and made out to this host.`,
      };
    case 'other-encryption':
      return {
        message: `${server} does not talk TLS as it is asked to${why}.`,
        hint: `Check ${of.encryption}, and that ${of.address} names the port for it.`,
      };
    case 'not-let-in':
      return { message: `${server} does not let us in${why}.`, hint: `Check ${of.user}.` };
  }
}
