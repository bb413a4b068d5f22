/**
 * A browser keeps its token in a cookie: the page's scripts cannot read it, and no other site's page sends it. Its name is that of the
 * product; its value is a token as the header `Authorization` would carry it.
 */
const name = 'tietovirta-token';
/** For as long as the browser is open, on this server's API alone. */
const attributes = 'Path=/api; HttpOnly; SameSite=Strict';

export const cookieWith = (token: string): string => `${name}=${encodeURIComponent(token)}; ${attributes}`;
export const cookieWithout = (): string => `${name}=; Max-Age=0; ${attributes}`;

/** What `Authorization` would say, if the cookies of a request have a token. */
export function authorizationIn(cookies: string | undefined): string | undefined {
  const prefix = `${name}=`;
  const value = cookies
    ?.split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(prefix))
    ?.slice(prefix.length);
  return value === undefined || value === '' ? undefined : `Bearer ${decoded(value)}`;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Not ours: no token is like it.
    return value;
  }
}
