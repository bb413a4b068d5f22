/** A server that shows a certificate and does nothing else: at once, as Kafka and Redis do, or when it is asked, as PostgreSQL does. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';

export interface ShownCertificate {
  /** For which host it is made out. */
  readonly host: string;
  /** From now on; negative: it has expired. */
  readonly days: number;
}

export interface Impostor {
  /** For clients that begin with TLS. */
  readonly port: number;
  /** For clients that ask for TLS first. */
  readonly postgresPort: number;
  /** The authority that signed what it shows. */
  readonly authorityFile: string;
  readonly close: () => void;
}

const openssl = (folder: string, programArguments: readonly string[]): void => {
  const { status, stderr, error } = spawnSync('openssl', programArguments, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${programArguments[0] ?? ''} failed:\n${error?.message ?? stderr}`);
};

const freshKey = ['-newkey', 'rsa:2048', '-nodes'];

/** Makes an authority and what it signs in a folder of its own. */
function makeCertificate(
  folder: string,
  { host, days }: ShownCertificate,
): { readonly cert: string; readonly key: string } {
  mkdirSync(folder);
  writeFileSync(join(folder, 'names'), `subjectAltName = ${/^[\d.]+$/.test(host) ? 'IP' : 'DNS'}:${host}\n`);
  openssl(folder, ['req', '-x509', ...freshKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', '-subj', '/CN=authority']); // oxfmt-ignore
  openssl(folder, ['req', ...freshKey, '-keyout', 'own.key', '-out', 'own.csr', '-subj', `/CN=${host}`]);
  openssl(folder, ['x509', '-req', '-in', 'own.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'own.pem', '-days', `${days}`, '-extfile', 'names']); // oxfmt-ignore
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { cert: text('own.pem'), key: text('own.key') };
}

/** @param folder does not exist yet; @param certificate what it shows */
export async function startImpostor(folder: string, certificate: ShownCertificate): Promise<Impostor> {
  const shown = makeCertificate(folder, certificate);
  const sockets = new Set<Socket>();
  const follow = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => {}); // clients that do not trust it break off
  };
  const atOnce = createTlsServer(shown)
    .on('connection', follow)
    .on('tlsClientError', () => {});
  const whenAsked = createServer((socket) => {
    follow(socket);
    socket.once('data', () => {
      socket.write('S');
      new TLSSocket(socket, { isServer: true, ...shown }).on('error', () => {});
    });
  });
  const servers = [atOnce, whenAsked];
  const [port, postgresPort] = await Promise.all(servers.map(listen));
  return {
    port: port as number,
    postgresPort: postgresPort as number,
    authorityFile: join(folder, 'ca.pem'),
    close: () => {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
