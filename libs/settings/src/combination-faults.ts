/** Faults of settings that are sound one by one, but contradict or need each other. */
import { same } from '@tietovirta/wording';
import { belongTogether, type CertificateFile, type KeyFile } from './pem-file.js';
import type { ServerAddress } from './server-address.js';
import type { Need } from './setting.js';
import type { SettingFault } from './setting-fault.js';

export interface GivenSettings {
  /** Whether a variable is set, valid or not. */
  readonly has: (name: string) => boolean;
  /** The value of a setting; undefined when it is not set or invalid. */
  readonly value: (name: string) => unknown;
}

type Rule = (given: GivenSettings) => readonly SettingFault[];

const when = (broken: boolean, fault: SettingFault): readonly SettingFault[] => (broken ? [fault] : []);

const kafka = (rest: string): string => `TIETOVIRTA_KAFKA_${rest}`;

const needsOther = ({ has }: GivenSettings, name: string, other: string): readonly SettingFault[] =>
  when(has(name) && !has(other), {
    name: other,
    problem: { fi: `sitä ei ole annettu, mutta ${name} on, ja se tarvitsee sen`, en: `it is not set, but ${name} is, which needs it` }, // oxfmt-ignore
  });

const kafkaTls: Rule = (given) => {
  const files = ['TLS_CA_FILE', 'TLS_CERT_FILE', 'TLS_KEY_FILE'].map(kafka).filter(given.has);
  const certificate = given.value(kafka('TLS_CERT_FILE')) as CertificateFile | undefined;
  const key = given.value(kafka('TLS_KEY_FILE')) as KeyFile | undefined;
  return [
    ...when(files.length > 0 && given.value(kafka('TLS')) === false, {
      name: kafka('TLS'),
      problem: {
        fi: `se ei ole true, mutta ${files.join(' ja ')} on annettu`,
        en: `it is not true, but ${files.join(' and ')} ${files.length === 1 ? 'is' : 'are'} set`,
      },
      allowed: { fi: 'true, tai ei mitään näistä tiedostoista', en: 'true, or none of these files' },
    }),
    ...needsOther(given, kafka('TLS_CERT_FILE'), kafka('TLS_KEY_FILE')),
    ...needsOther(given, kafka('TLS_KEY_FILE'), kafka('TLS_CERT_FILE')),
    ...when(certificate !== undefined && key !== undefined && !belongTogether(certificate, key), {
      name: kafka('TLS_KEY_FILE'),
      problem: {
        fi: `sen avain ei ole varmenteen avain (${kafka('TLS_CERT_FILE')})`,
        en: `its key is not the one of the certificate in ${kafka('TLS_CERT_FILE')}`,
      },
    }),
  ];
};

const kafkaSasl: Rule = (given) => {
  const [mechanism, username, password] = ['MECHANISM', 'USERNAME', 'PASSWORD'].map((rest) => kafka(`SASL_${rest}`));
  if (mechanism === undefined || username === undefined || password === undefined) return [];
  return [
    ...needsOther(given, mechanism, username),
    ...needsOther(given, mechanism, password),
    ...when(!given.has(mechanism) && (given.has(username) || given.has(password)), {
      name: mechanism,
      problem: {
        fi: `sitä ei ole annettu, mutta ${[username, password].filter(given.has).join(' ja ')} toimii vain sen kanssa`,
        en: `it is not set, but ${[username, password].filter(given.has).join(' and ')} would be used with it only`,
      },
      allowed: same('plain, scram-sha-256, scram-sha-512'),
    }),
  ];
};

const passwordOnce =
  (server: 'REDIS' | 'POSTGRES'): Rule =>
  (given) => {
    const address = given.value(`TIETOVIRTA_${server}_URL`) as ServerAddress | undefined;
    const name = `TIETOVIRTA_${server}_PASSWORD`;
    return when(address?.password !== undefined && given.has(name), {
      name,
      problem: {
        fi: `salasana on myös asetuksessa TIETOVIRTA_${server}_URL`,
        en: `there is a password in TIETOVIRTA_${server}_URL, too`,
      },
      allowed: { fi: 'salasana vain toisessa', en: 'a password in one of the two' },
    });
  };

const redisTls: Rule = ({ has, value }) => {
  const address = value('TIETOVIRTA_REDIS_URL') as ServerAddress | undefined;
  return when(address?.scheme === 'redis' && has('TIETOVIRTA_REDIS_TLS_CA_FILE'), {
    name: 'TIETOVIRTA_REDIS_TLS_CA_FILE',
    problem: { fi: 'siitä ei ole hyötyä ilman TLS:ää', en: 'it has no use without TLS' },
    allowed: {
      fi: 'tämä tiedosto yhdessä osoitteen kanssa, joka alkaa rediss://',
      en: 'this file together with an address that begins with rediss://',
    },
  });
};

const postgresTls: Rule = ({ has, value }) => {
  const address = value('TIETOVIRTA_POSTGRES_URL') as ServerAddress | undefined;
  const checked = address?.query['sslmode'] === 'verify-full';
  return when(address !== undefined && !checked && has('TIETOVIRTA_POSTGRES_TLS_CA_FILE'), {
    name: 'TIETOVIRTA_POSTGRES_TLS_CA_FILE',
    problem: {
      fi: 'siitä ei ole hyötyä, kun varmenteita ei tarkisteta',
      en: 'it has no use where certificates are not checked',
    },
    allowed: {
      fi: 'tämä tiedosto, kun asetuksessa TIETOVIRTA_POSTGRES_URL on ?sslmode=verify-full',
      en: 'this file together with ?sslmode=verify-full in TIETOVIRTA_POSTGRES_URL',
    },
  });
};

const rules: Readonly<Record<Need, readonly Rule[]>> = {
  kafka: [kafkaTls, kafkaSasl],
  redis: [passwordOnce('REDIS'), redisTls],
  postgres: [passwordOnce('POSTGRES'), postgresTls],
  http: [],
};

export const combinationFaults = (given: GivenSettings, needed: readonly Need[]): readonly SettingFault[] =>
  needed.flatMap((need) => rules[need].flatMap((rule) => rule(given)));
