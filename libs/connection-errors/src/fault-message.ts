/** Messages about the faults of servers: which server, what is wrong, and how to mend it. */
import { same, type Label, type UserErrorTexts } from '@tietovirta/wording';
import type { ServerFault } from './fault-of.js';

export interface ServerEndpoint {
  readonly name: 'Kafka' | 'Redis' | 'PostgreSQL';
  /** Without password. */
  readonly address: string;
  /** Where the address was given; the setting of the server unless said. */
  readonly givenBy?: string | undefined;
  /** How long an answer was waited for, in milliseconds. */
  readonly timeoutMs: number;
}

export type FaultMessage = Required<UserErrorTexts> & { readonly advice: Label };

interface SettingNames {
  readonly address: string;
  readonly user: Label;
  readonly authority: string;
  readonly encryption: Label;
  /** Settings whose absence lets a server close the connection without an error. */
  readonly guards: Label;
}

const list = (names: string, last: string): Label => ({ fi: `${names} ja ${last}`, en: `${names} and ${last}` });

const settings: Readonly<Record<ServerEndpoint['name'], SettingNames>> = {
  Kafka: {
    address: 'TIETOVIRTA_KAFKA_BROKERS',
    user: list('TIETOVIRTA_KAFKA_SASL_MECHANISM, _USERNAME', '_PASSWORD'),
    authority: 'TIETOVIRTA_KAFKA_TLS_CA_FILE',
    encryption: same('TIETOVIRTA_KAFKA_TLS'),
    guards: {
      fi: 'TLS:ää tai kirjautumista: TIETOVIRTA_KAFKA_TLS, TIETOVIRTA_KAFKA_SASL_MECHANISM',
      en: 'TLS or a log-in: TIETOVIRTA_KAFKA_TLS, TIETOVIRTA_KAFKA_SASL_MECHANISM',
    },
  },
  Redis: {
    address: 'TIETOVIRTA_REDIS_URL',
    user: {
      fi: 'käyttäjä asetuksessa TIETOVIRTA_REDIS_URL, ja TIETOVIRTA_REDIS_PASSWORD',
      en: 'the user in TIETOVIRTA_REDIS_URL and TIETOVIRTA_REDIS_PASSWORD',
    },
    authority: 'TIETOVIRTA_REDIS_TLS_CA_FILE',
    encryption: {
      fi: 'rediss:// tai redis:// asetuksessa TIETOVIRTA_REDIS_URL',
      en: 'rediss:// or redis:// in TIETOVIRTA_REDIS_URL',
    },
    guards: {
      fi: 'TLS:ää: rediss:// asetuksessa TIETOVIRTA_REDIS_URL',
      en: 'TLS: rediss:// in TIETOVIRTA_REDIS_URL',
    },
  },
  PostgreSQL: {
    address: 'TIETOVIRTA_POSTGRES_URL',
    user: {
      fi: 'käyttäjä, tietokanta ja sslmode asetuksessa TIETOVIRTA_POSTGRES_URL, ja TIETOVIRTA_POSTGRES_PASSWORD',
      en: 'user, database and sslmode in TIETOVIRTA_POSTGRES_URL, and TIETOVIRTA_POSTGRES_PASSWORD',
    },
    authority: 'TIETOVIRTA_POSTGRES_TLS_CA_FILE',
    encryption: {
      fi: 'sslmode asetuksessa TIETOVIRTA_POSTGRES_URL',
      en: 'sslmode in TIETOVIRTA_POSTGRES_URL',
    },
    guards: {
      fi: 'TLS:ää: sslmode asetuksessa TIETOVIRTA_POSTGRES_URL',
      en: 'TLS: sslmode in TIETOVIRTA_POSTGRES_URL',
    },
  },
};

/** @param reason the message of the client, without secrets */
export function messageOf(
  fault: ServerFault,
  { name, address, givenBy, timeoutMs }: ServerEndpoint,
  reason: string,
): FaultMessage {
  const why = reason === '' ? '' : ` (${reason})`;
  const seconds = Math.round(timeoutMs / 1000);
  const of = givenBy === undefined ? settings[name] : { ...settings[name], address: givenBy };
  const words = (fi: string, en: string, advice: Label): FaultMessage => ({
    says: { fi: `${name} osoitteessa ${address} ${fi}${why}.`, en: `${name} at ${address} ${en}${why}.` },
    advice,
  });
  switch (fault) {
    case 'timeout':
      return words(`ei vastannut ${seconds} sekunnissa`, `did not answer within ${seconds} s`, {
        fi: `Katso, onko se jumissa tai kuormittunut ja nimeääkö ${of.address} sen, ja yritä uudelleen.`,
        en: `See whether it hangs or has too much to do, and whether ${of.address} names it, then try again.`,
      });
    case 'unreachable':
      return words('ei ole tavoitettavissa', 'cannot be reached', {
        fi: `Tarkista, että se on käynnissä, että ${of.address} nimeää sen, ja vaatiiko se ${of.guards.fi}.`,
        en: `Check that it runs, that ${of.address} names it, and whether it asks for ${of.guards.en}.`,
      });
    case 'connections-exhausted':
      return words('ei anna enää yhteyksiä', 'gives out no more connections', {
        fi: 'Nosta sen yhteyksien rajaa tai lopeta muita sen käyttäjiä, ja yritä uudelleen.',
        en: 'Raise its limit of connections, or end others that use it, then try again.',
      });
    case 'certificate-untrusted':
      return words('näyttää varmenteen, johon ei luoteta', 'shows a certificate that is not trusted', {
        fi: `Nimeä sen myöntäjä asetuksella ${of.authority}, ja tarkista, että varmenne on voimassa ja tämän koneen nimellä.`,
        en: `Name the authority that signed it in ${of.authority}, and check that the certificate is valid and made out to this host.`,
      });
    case 'tls-mismatch':
      return words('ei puhu TLS:ää niin kuin pyydettiin', 'does not talk TLS as it is asked to', {
        fi: `Tarkista ${of.encryption.fi}, ja että ${of.address} nimeää oikean portin.`,
        en: `Check ${of.encryption.en}, and that ${of.address} names the port for it.`,
      });
    case 'access-denied':
      return words('ei päästä sisään', 'does not let us in', {
        fi: `Tarkista ${of.user.fi}.`,
        en: `Check ${of.user.en}.`,
      });
  }
}
