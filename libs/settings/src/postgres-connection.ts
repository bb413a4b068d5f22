import type { Settings } from './settings.js';

/** Options of a PostgreSQL client. Contains a secret: not for logs. */
export interface PostgresConnection {
  /**
   * With the password and without sslmode: in the pg driver, TLS parameters of the URL replace `ssl`, and the authorities would
   * be lost.
   */
  readonly url: string;
  readonly ssl: false | { readonly ca?: string; readonly rejectUnauthorized: boolean };
  /** The address without password, for messages. */
  readonly place: string;
}

export function postgresConnection({ postgres }: Settings<'postgres'>): PostgresConnection {
  const { url: place, query } = postgres.address;
  const { sslmode, ...parameters } = query;
  const url = new URL(place);
  url.password = encodeURIComponent((postgres.password ?? postgres.address.password)?.reveal() ?? '');
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, ssl: sslOf(sslmode, postgres.tlsCa?.pem), place };
}

function sslOf(sslmode: string | undefined, ca: string | undefined): PostgresConnection['ssl'] {
  if (sslmode === 'require') return { rejectUnauthorized: false };
  if (sslmode === 'verify-full') return { rejectUnauthorized: true, ca };
  return false;
}
