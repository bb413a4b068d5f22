/** Messages about the faults of servers: which server, what is wrong, and how to mend it. */
import type { ServerFault } from './fault-of.js';

export interface ServerEndpoint {
  readonly name: 'Kafka' | 'Redis' | 'PostgreSQL';
  /** Without password. */
  readonly address: string;
  /** How long an answer was waited for, in milliseconds. */
  readonly timeoutMs: number;
}

export interface FaultMessage {
  readonly message: string;
  readonly hint: string;
}

interface SettingNames {
  readonly address: string;
  readonly user: string;
  readonly authority: string;
  readonly encryption: string;
  /** Settings whose absence lets a server close the connection without an error. */
  readonly guards: string;
}

const settings: Readonly<Record<ServerEndpoint['name'], SettingNames>> = {
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

/** @param reason the message of the client, without secrets */
export function messageOf(
  fault: ServerFault,
  { name, address, timeoutMs }: ServerEndpoint,
  reason: string,
): FaultMessage {
  const server = `${name} at ${address}`;
  const why = reason === '' ? '' : ` (${reason})`;
  const of = settings[name];
  switch (fault) {
    case 'timeout':
      return {
        message: `${server} did not answer within ${Math.round(timeoutMs / 1000)} s${why}.`,
        hint: `See whether it hangs or has too much to do, and whether ${of.address} names it, then try again.`,
      };
    case 'unreachable':
      return {
        message: `${server} cannot be reached${why}.`,
        hint: `Check that it runs, that ${of.address} names it, and whether it asks for ${of.guards}.`,
      };
    case 'certificate-untrusted':
      return {
        message: `${server} shows a certificate that is not trusted${why}.`,
        hint: `Name the authority that signed it in ${of.authority}, and check that the certificate is valid and made out to this host.`,
      };
    case 'tls-mismatch':
      return {
        message: `${server} does not talk TLS as it is asked to${why}.`,
        hint: `Check ${of.encryption}, and that ${of.address} names the port for it.`,
      };
    case 'access-denied':
      return { message: `${server} does not let us in${why}.`, hint: `Check ${of.user}.` };
  }
}
