/** Kafka in KRaft mode: one node that is broker and controller. */
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatArguments, guardProperties, writeKafkaKeys, type KafkaGuard } from './kafka-guard.js';
import type { ServerDefinition } from './native-server.js';
import { singleNodeProperties } from './single-node-properties.js';
import { markOf } from './settings-mark.js';

export interface KafkaOptions {
  readonly folder: string;
  readonly jars: string;
  readonly port: number;
  readonly controllerPort: number;
  /** Further lines of server.properties; they win. */
  readonly properties?: Readonly<Record<string, string>>;
  /** TLS and log-in; without it everybody may come who reaches the port. */
  readonly guard?: KafkaGuard | undefined;
}

const memory = ['-Xms256m', '-Xmx512m', '-XX:+UseG1GC', '-XX:MaxGCPauseMillis=20'];

const propertiesOf = ({ folder, port, controllerPort, properties, guard }: KafkaOptions): Record<string, string> => ({
  ...singleNodeProperties({
    listener: `127.0.0.1:${port}`,
    controller: `127.0.0.1:${controllerPort}`,
    advertised: `127.0.0.1:${port}`,
  }),
  'log.dirs': join(folder, 'data'),
  ...(guard === undefined
    ? {}
    : {
        listeners: `SASL_SSL://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
        ...guardProperties(folder, port, guard),
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

const isWritten = 'Kafka Server started'; // the broker's last word when it starts

const runJava = (programArguments: readonly string[], signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('java', programArguments, { stdio: ['ignore', 'pipe', 'pipe'], ...(signal && { signal }) });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Kafka's data folder could not be made:\n${output.trim()}`));
    });
  });

export const kafkaServer = (options: KafkaOptions): ServerDefinition => {
  const { folder, jars, port, guard } = options;
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
      if (guard !== undefined) writeKafkaKeys(folder, guard);
      if (existsSync(join(folder, 'data/meta.properties'))) return;
      const cluster = randomBytes(16).toString('base64url');
      const users = guard === undefined ? [] : formatArguments(guard);
      // One id of 64 begins with a hyphen: only behind the equals sign it is no option.
      const format = ['format', `--cluster-id=${cluster}`, '-c', configuration, ...users];
      await runJava(java('kafka.tools.StorageTool', ...format), signal);
    },
    plan: () => ({
      name: 'kafka',
      program: 'java',
      programArguments: [...memory, ...java('kafka.Kafka', configuration)],
      folder,
      port,
      stopSignal: 'SIGTERM',
      settingsMark: markOf(properties),
      readyWithinMs: 120_000,
      isReady: async (logFile) => readFileSync(logFile, 'utf8').includes(isWritten),
    }),
  };
};
