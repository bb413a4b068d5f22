/**
 * The jars of Kafka. Maven fetches those that docker/kafka/pom.xml names; they must be the ones of Kafka's own release, listed in
 * jars.txt beside it. They lie below .stack and are fetched again when the pom changes. The folder appears complete or not at all.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TietovirtaError } from '@tietovirta/wording';

const pomOf = (root: string): string => join(root, 'docker/kafka/pom.xml');
const listOf = (root: string): string => join(root, 'docker/kafka/jars.txt');

/** The folder of this checkout's jars, whether or not they were fetched. */
export const kafkaJarsOf = (root: string): string => {
  const version = createHash('sha256')
    .update(readFileSync(pomOf(root)))
    .digest('hex')
    .slice(0, 12);
  return join(root, '.stack', `kafka-jars-${version}`);
};

export const hasKafkaJars = (root: string): boolean => existsSync(kafkaJarsOf(root));

export class JarsNotFetched extends TietovirtaError {
  readonly code = 'JARS_NOT_FETCHED';
  readonly retry = 'never';

  constructor(output: string) {
    super(`Maven could not fetch Kafka:\n${output.trim().split('\n').slice(-20).join('\n')}`);
  }
}

/** Names the jars that are missing and those that are too many; undefined when all are as listed. @param list one name a line */
export const unexpectedJars = (list: string, names: readonly string[]): string | undefined => {
  const expected = list.split('\n').filter((name) => name !== '');
  const missing = expected.filter((name) => !names.includes(name));
  const strange = names.filter((name) => !expected.includes(name));
  if (missing.length + strange.length === 0) return undefined;
  return [
    'the jars are not those of docker/kafka/jars.txt.',
    ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
    ...(strange.length > 0 ? [`not in the list: ${strange.join(', ')}`] : []),
  ].join('\n');
};

const maven = (programArguments: readonly string[], signal?: AbortSignal): Promise<string | undefined> =>
  new Promise((resolve) => {
    const child = spawn('mvn', programArguments, { stdio: ['ignore', 'pipe', 'pipe'], signal });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', (code) => {
      resolve(code === 0 ? undefined : output);
    });
  });

/** Returns the folder with the jars and fetches them when it is missing. @throws JarsNotFetched */
export const fetchKafkaJars = async (root: string, signal?: AbortSignal): Promise<string> => {
  const jars = kafkaJarsOf(root);
  if (existsSync(jars)) return jars;
  mkdirSync(dirname(jars), { recursive: true });
  const unfinished = `${jars}.${process.pid}`;
  try {
    const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`];
    const fault = await maven(['-q', '-B', '-f', pomOf(root), ...goal], signal);
    signal?.throwIfAborted();
    const unexpected = fault ?? unexpectedJars(readFileSync(listOf(root), 'utf8'), readdirSync(unfinished));
    if (unexpected !== undefined) throw new JarsNotFetched(unexpected);
    if (!existsSync(jars)) renameSync(unfinished, jars);
    return jars;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
};
