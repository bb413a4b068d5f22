/** How Redis is reached. The password may be part of the address or separate; no error contains it. */
export interface RedisSettings {
  /** `redis://host:port/database`, or `rediss://` for TLS. */
  readonly url: string;
  /** Default: the password in `url`. */
  readonly password?: string;
  /** The authority that signed the server's certificate, as PEM. Default: those of the system. */
  readonly tls?: { readonly ca?: string };
}
