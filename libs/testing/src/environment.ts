/** The one place of this library that sees the environment: a proof has no main.ts that could hand it down. */
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

/** Suites that could not run, one a line; tools/check.mjs tells them at the end. */
export const skippedFile = join(root, 'node_modules/.cache/tietovirta/skipped-suites.jsonl');

const isSet = (value: string | undefined): boolean => value !== undefined && !['', '0', 'false'].includes(value);

export const isContinuousIntegration = (): boolean => isSet(environment['CI']);

/** Which kind somebody insists on. */
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

/** Spares machines without any engine the second that it takes to load Testcontainers. */
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

/** The keeper removes what it started itself; Ryuk would be one more image that a closed network has to offer. */
export const keeperEnvironment = (): NodeJS.ProcessEnv => ({ TESTCONTAINERS_RYUK_DISABLED: 'true', ...environment });

/** Of an app that a proof starts: nothing of a stack that the developer's shell may name. */
export const appEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('TIETOVIRTA_')));
