/**
 * server.properties of a broker with TLS that admits one user, by PLAIN or SCRAM-SHA-512. The controller listens on loopback,
 * without TLS.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificates } from './certificates.js';

export interface KafkaSecurity {
  readonly certificates: Certificates;
  readonly username: string;
  /** Letters and digits. */
  readonly password: string;
}

const keyFile = 'server-with-key.pem';

/** Kafka reads the key and the certificate from one file. */
export const writeKeyStore = (folder: string, { certificates: { certificate, key } }: KafkaSecurity): void => {
  writeFileSync(join(folder, keyFile), `${key}${certificate}`, { mode: 0o600 });
};

export const securityProperties = (folder: string, port: number, guard: KafkaSecurity): Record<string, string> => {
  const { certificates, username, password } = guard;
  const login = `username="${username}" password="${password}"`;
  const module = (mechanism: string): string => `org.apache.kafka.common.security.${mechanism}LoginModule required`;
  return {
    'advertised.listeners': `SASL_SSL://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'SASL_SSL',
    'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'listener.name.sasl_ssl.plain.sasl.jaas.config': `${module('plain.Plain')} ${login} user_${username}="${password}";`,
    'listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config': `${module('scram.Scram')};`,
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.location': join(folder, keyFile),
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': certificates.authorityFile,
  };
};

/**
 * Arguments of the command that formats the data folder, where SCRAM users are stored. The list of processes shows the
 * password while that command runs.
 */
export const scramUserArguments = ({ username, password }: KafkaSecurity): string[] => [
  '--add-scram',
  `SCRAM-SHA-512=[name="${username}",password="${password}"]`,
];
