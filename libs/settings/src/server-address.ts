/** Addresses of servers as URLs. The password is separated at once, so that the rest may be printed. */
import { z } from 'zod';
import type { Label } from '@tietovirta/wording';
import { Secret } from './secret.js';
import { refuse } from './setting.js';

export interface ServerAddress {
  /** Without password and without query. */
  readonly url: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: Secret;
  /** The path of the URL: a number for Redis, a name for PostgreSQL. */
  readonly database?: string;
  readonly query: Readonly<Record<string, string>>;
}

export interface AddressRules {
  readonly schemes: readonly string[];
  readonly defaultPort: number;
  readonly database: RegExp;
  /** The parameters that are allowed behind the question mark, with the form of their values. */
  readonly query: Readonly<Record<string, RegExp>>;
}

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

/** Returns the address, or what is wrong with it in words that do not quote it. */
function readAddress(text: string, rules: AddressRules): ServerAddress | Label {
  const scheme = /^([a-z]+):\/\/[^/?#]/.exec(text)?.[1];
  if (scheme === undefined || !rules.schemes.includes(scheme))
    return {
      fi: `se ei ole osoite, joka alkaa ${rules.schemes.map((one) => `${one}://`).join(' tai ')}`,
      en: `it is no address that begins with ${rules.schemes.map((one) => `${one}://`).join(' or ')}`,
    };
  if (!URL.canParse(text))
    return {
      fi: 'sitä ei voi lukea; kirjoita salasanassa / ? # % muodossa %2F %3F %23 %25',
      en: 'it cannot be read; in a password, write / ? # % as %2F %3F %23 %25',
    };
  const url = new URL(text);
  const [username, password, database] = [url.username, url.password, url.pathname.slice(1)].map(decoded);
  if (username === undefined || password === undefined || database === undefined)
    return {
      fi: 'merkin % jälkeinen merkki ei ole koodi; kirjoita % muodossa %25',
      en: 'a character after % is no code; write % itself as %25',
    };
  if (url.hostname === '') return { fi: 'se ei nimeä konetta', en: 'it names no host' };
  if (url.hash !== '')
    return {
      fi: 'siinä on osa merkin # jälkeen; kirjoita salasanassa # muodossa %23',
      en: 'it has a part after #; write # in a password as %23',
    };
  if (!rules.database.test(database))
    return {
      fi: 'koneen jälkeinen osa ei ole tietokannan nimi',
      en: 'the part after the host is no name of a database',
    };
  const query = Object.fromEntries(url.searchParams);
  const wrong = Object.entries(query).some(([key, value]) => rules.query[key]?.test(value) !== true);
  if (wrong)
    return {
      fi: 'merkin ? jälkeinen parametri tai sen arvo ei ole tunnettu',
      en: 'a parameter after ? is not one that is known, or has a value that is not',
    };
  const shown = new URL(url);
  shown.password = '';
  shown.search = '';
  return {
    url: shown.href,
    scheme,
    host: url.hostname.replace(/^\[(.+)\]$/, '$1'),
    port: url.port === '' ? rules.defaultPort : Number(url.port),
    username: username === '' ? undefined : username,
    password: password === '' ? undefined : new Secret(password),
    database: database === '' ? undefined : database,
    query,
  };
}

export const serverAddress = (rules: AddressRules): z.ZodPipe<z.ZodString, z.ZodTransform<ServerAddress, string>> =>
  z
    .string()
    .trim()
    .transform((text, context) => {
      const address = readAddress(text, rules);
      return 'url' in address ? address : refuse(context, address);
    });
