/** The only file of this library that reads the environment: a spec has no main.ts that could pass it on. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InfrastructureKind } from './infrastructure.js';

// eslint-disable-next-line no-restricted-properties -- see above
const environment = process.env;

/** The checkout; src and dist lie equally deep. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where this checkout keeps its infrastructures while they run. */
export const infrastructuresFolder = join(root, 'node_modules/.cache/tietovirta/infrastructure');

/** Suites that could not run, one a line; tools/check.mjs reports them at the end. */
export const skippedFile = join(root, 'node_modules/.cache/tietovirta/skipped-suites.jsonl');

const isSet = (value: string | undefined): boolean => value !== undefined && !['', '0', 'false'].includes(value);

export const isContinuousIntegration = (): boolean => isSet(environment['CI']);

/** The kind that TIETOVIRTA_TEST_INFRASTRUCTURE demands. Default: any that is available. */
export const forcedKind = (): InfrastructureKind | undefined => {
  const kind = environment['TIETOVIRTA_TEST_INFRASTRUCTURE'] ?? '';
  if (kind === '' || kind === 'containers' || kind === 'native') return kind === '' ? undefined : kind;
  throw new Error(`TIETOVIRTA_TEST_INFRASTRUCTURE is containers or native, not "${kind}"`);
};

/** Settings, for networks without a public registry. */
export const images = {
  kafka: environment['TIETOVIRTA_IMAGE_KAFKA'] ?? 'apache/kafka:4.1.1',
  redis: environment['TIETOVIRTA_IMAGE_REDIS'] ?? 'redis:7.2-bookworm',
  postgres: environment['TIETOVIRTA_IMAGE_POSTGRES'] ?? 'postgres:15-bookworm',
};

/** A quick look for an engine: without one, the second that loading Testcontainers takes is saved. */
export const mayHaveContainerEngine = (): boolean => {
  const home = environment['HOME'] ?? '/nowhere';
  const runtime = environment['XDG_RUNTIME_DIR'] ?? '/nowhere';
  const sockets = ['/var/run/docker.sock', `${runtime}/docker.sock`, `${runtime}/podman/podman.sock`];
  const homes = ['.docker/run/docker.sock', '.docker/desktop/docker.sock', '.colima/default/docker.sock'];
  return (
    isSet(environment['DOCKER_HOST']) ||
    [...sockets, join(home, '.testcontainers.properties'), ...homes.map((file) => join(home, file))].some(existsSync)
  );
};

/**
 * Without Ryuk, which is one more image to pull: the infrastructure daemon removes its containers itself. A broker of tests lives for minutes:
 * Java optimises it once, not twice, which takes 3 s of processor time less until it is started, of 8 s.
 */
export const daemonEnvironment = (): NodeJS.ProcessEnv => ({
  TESTCONTAINERS_RYUK_DISABLED: 'true',
  JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1',
  ...environment,
});

/** Environment of an app that a test starts: without the settings of a stack that the developer's shell may hold. */
export const appEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('TIETOVIRTA_')));
