/** What the machine must have before Kafka, Redis and PostgreSQL can run as plain processes. */
import { hasKafkaJars } from './kafka-jars.js';
import { hasJava, hasMaven, hasOpenssl, hasRedis, postgresBinaries } from './programs.js';

export interface Requirement {
  /** For people. */
  readonly what: string;
  /** The package of Debian that brings it. */
  readonly debianPackage: string;
}

export interface RequirementsWish {
  /** Certificates are made. */
  readonly isGuarded?: boolean;
}

export const missingRequirements = (
  root: string,
  { isGuarded = false }: RequirementsWish = {},
): readonly Requirement[] => {
  const missing: Requirement[] = [];
  if (process.platform === 'win32') missing.push({ what: 'Linux or macOS', debianPackage: '' });
  if (!hasJava()) missing.push({ what: 'Java 17 or newer (java)', debianPackage: 'default-jre-headless' });
  if (!hasKafkaJars(root) && !hasMaven()) missing.push({ what: 'Maven (mvn)', debianPackage: 'maven' });
  if (!hasRedis()) missing.push({ what: 'Redis (redis-server)', debianPackage: 'redis-server' });
  if (postgresBinaries() === undefined)
    missing.push({ what: 'PostgreSQL 15 or newer (postgres, initdb)', debianPackage: 'postgresql' });
  if (isGuarded && !hasOpenssl())
    missing.push({ what: 'OpenSSL (openssl), which makes certificates', debianPackage: 'openssl' });
  return missing;
};

/** One message for all that is missing, with the command that installs it. */
export const tellMissing = (missing: readonly Requirement[]): string => {
  const packages = missing.map(({ debianPackage }) => debianPackage).filter((name) => name !== '');
  return [
    `missing: ${missing.map(({ what }) => what).join(', ')}`,
    ...(packages.length > 0 ? [`install with: sudo apt-get install ${packages.join(' ')}`] : []),
  ].join('\n');
};

export class RequirementsMissing extends Error {
  readonly code = 'REQUIREMENTS_MISSING';

  constructor(missing: readonly Requirement[]) {
    super(`The stack needs programs that are not there.\n${tellMissing(missing)}`);
    this.name = 'RequirementsMissing';
  }
}
