/** Addresses of servers as URLs. The password is taken out at once, so that what is left can be shown. */
import { z } from 'zod';
import { Secret } from './secret.js';

export interface ServerAddress {
  /** Without password and without query. */
  readonly url: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: Secret;
  /** What stands behind the host; a number on Redis, a name on PostgreSQL. */
  readonly database?: string;
  readonly query: Readonly<Record<string, string>>;
}

export interface AddressRules {
  readonly schemes: readonly string[];
  readonly defaultPort: number;
  readonly database: RegExp;
  /** Parameters behind the question mark, and what each may be. */
  readonly query: Readonly<Record<string, RegExp>>;
}

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

/** The address, or what is wrong with it in words that quote nothing of it. */
function readAddress(text: string, rules: AddressRules): ServerAddress | string {
  const scheme = /^([a-z]+):\/\/[^/?#]/.exec(text)?.[1];
  if (scheme === undefined || !rules.schemes.includes(scheme))
    return `it is no address that begins with ${rules.schemes.map((one) => `${one}://`).join(' or ')}`;
  if (!URL.canParse(text)) return 'it cannot be read; in a password, write / ? # % as %2F %3F %23 %25';
  const url = new URL(text);
  const [username, password, database] = [url.username, url.password, url.pathname.slice(1)].map(decoded);
  if (username === undefined || password === undefined || database === undefined)
    return 'a character after % is no code; write % itself as %25';
  if (url.hostname === '') return 'it names no host';
  if (url.hash !== '') return 'it has a part after #; write # in a password as %23';
  if (!rules.database.test(database)) return 'the part after the host is no name of a database';
  const query = Object.fromEntries(url.searchParams);
  const wrong = Object.entries(query).some(([key, value]) => rules.query[key]?.test(value) !== true);
  if (wrong) return 'a parameter after ? is not one that is known, or has a value that is not';
  const shown = new URL(url);
  shown.password = '';
  shown.search = '';
  return {
    url: shown.href,
    scheme,
    host: url.hostname.replace(/^\[(.+)\]$/, '$1'),
    port: url.port === '' ? rules.defaultPort : Number(url.port),
    ...(username === '' ? {} : { username }),
    ...(password === '' ? {} : { password: new Secret(password) }),
    ...(database === '' ? {} : { database }),
    query,
  };
}

export const serverAddress = (rules: AddressRules): z.ZodPipe<z.ZodString, z.ZodTransform<ServerAddress, string>> =>
  z
    .string()
    .trim()
    .transform((text, context) => {
      const address = readAddress(text, rules);
      if (typeof address !== 'string') return address;
      context.addIssue({ code: 'custom', message: address });
      return z.NEVER;
    });
