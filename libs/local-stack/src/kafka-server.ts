/** Kafka in KRaft mode: one node that is broker and controller. */
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scramUserArguments, securityProperties, writeKeyStore, type KafkaSecurity } from './kafka-security.js';
import type { ServerDefinition } from './native-server.js';
import { singleNodeProperties } from './single-node-properties.js';
import { fingerprintOf } from './settings-fingerprint.js';

export interface KafkaOptions {
  readonly folder: string;
  readonly jars: string;
  readonly port: number;
  readonly controllerPort: number;
  /** Further lines of server.properties, which override the others. Default: none. */
  readonly properties?: Readonly<Record<string, string>>;
  /** TLS and log-in. Default: neither, so that every process that reaches the port is admitted. */
  readonly security?: KafkaSecurity;
}

const javaOptions = ['-Xms256m', '-Xmx512m', '-XX:+UseG1GC', '-XX:MaxGCPauseMillis=20'];

const propertiesOf = ({
  folder,
  port,
  controllerPort,
  properties,
  security,
}: KafkaOptions): Record<string, string> => ({
  ...singleNodeProperties({
    listener: `127.0.0.1:${port}`,
    controller: `127.0.0.1:${controllerPort}`,
    advertised: `127.0.0.1:${port}`,
  }),
  'log.dirs': join(folder, 'data'),
  ...(security && {
    listeners: `SASL_SSL://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    ...securityProperties(folder, port, security),
  }),
  ...properties,
});

const logging = `status = error
rootLogger.level = INFO
rootLogger.appenderRef.stdout.ref = stdout
appender.stdout.type = Console
appender.stdout.name = stdout
appender.stdout.layout.type = PatternLayout
appender.stdout.layout.pattern = %d{ISO8601} %p %m (%c{1})%n
`;

const startedLine = 'Kafka Server started'; // what the broker logs at the end of its start

const runJava = (programArguments: readonly string[], signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('java', programArguments, { stdio: ['ignore', 'pipe', 'pipe'], signal });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Kafka's data folder could not be made:\n${output.trim()}`));
    });
  });

export const kafkaServer = (options: KafkaOptions): ServerDefinition => {
  const { folder, jars, port, security } = options;
  const configuration = join(folder, 'server.properties');
  const loggingFile = join(folder, 'log4j2.properties');
  const properties = propertiesOf(options);
  const java = (...programArguments: string[]): string[] => [
    `-Dlog4j2.configurationFile=${loggingFile}`,
    '-Djava.awt.headless=true',
    '-cp',
    join(jars, '*'),
    ...programArguments,
  ];
  return {
    name: 'kafka',
    prepare: async (signal) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(loggingFile, logging);
      const lines = Object.entries(properties).map(([name, value]) => `${name}=${value}\n`);
      writeFileSync(configuration, lines.join(''), { mode: 0o600 });
      if (security !== undefined) writeKeyStore(folder, security);
      if (existsSync(join(folder, 'data/meta.properties'))) return;
      const cluster = randomBytes(16).toString('base64url');
      const users = security === undefined ? [] : scramUserArguments(security);
      // One id of 64 begins with a hyphen; behind the equals sign it is not taken for an option.
      const format = ['format', `--cluster-id=${cluster}`, '-c', configuration, ...users];
      await runJava(java('kafka.tools.StorageTool', ...format), signal);
    },
    plan: () => ({
      name: 'kafka',
      program: 'java',
      programArguments: [...javaOptions, ...java('kafka.Kafka', configuration)],
      folder,
      port,
      stopSignal: 'SIGTERM',
      settingsFingerprint: fingerprintOf(properties),
      readyTimeoutMs: 120_000,
      isReady: async (logFile) => readFileSync(logFile, 'utf8').includes(startedLine),
    }),
  };
};
