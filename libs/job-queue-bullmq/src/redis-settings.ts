/** Where Redis is. The password may stand in the address or apart from it; neither is ever part of an error. */
export interface RedisSettings {
  /** `redis://host:port/database`, or `rediss://` for TLS. */
  readonly url: string;
  readonly password?: string;
  /** The authority that signed the server's certificate, as PEM; the system's own when absent. */
  readonly tls?: { readonly ca?: string };
}
