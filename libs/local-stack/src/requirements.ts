/** The programs that Kafka, Redis and PostgreSQL as plain processes need on this machine. */
import { TietovirtaError } from '@tietovirta/wording';
import { hasKafkaJars } from './kafka-jars.js';
import { hasJava, hasMaven, hasOpenssl, hasRedis, postgresBinaries } from './programs.js';

export interface Requirement {
  /** Name for messages. */
  readonly what: string;
  /** The Debian package that contains it; empty when there is none. */
  readonly debianPackage: string;
}

export interface RequirementsOptions {
  /** Servers with TLS, for which certificates are made. Default: false. */
  readonly isSecured?: boolean;
}

export const missingRequirements = (
  root: string,
  { isSecured = false }: RequirementsOptions = {},
): readonly Requirement[] => {
  const missing: Requirement[] = [];
  if (process.platform === 'win32') missing.push({ what: 'Linux or macOS', debianPackage: '' });
  if (!hasJava()) missing.push({ what: 'Java 17 or newer (java)', debianPackage: 'default-jre-headless' });
  if (!hasKafkaJars(root) && !hasMaven()) missing.push({ what: 'Maven (mvn)', debianPackage: 'maven' });
  if (!hasRedis()) missing.push({ what: 'Redis (redis-server)', debianPackage: 'redis-server' });
  if (postgresBinaries() === undefined)
    missing.push({ what: 'PostgreSQL 15 or newer (postgres, initdb)', debianPackage: 'postgresql' });
  if (isSecured && !hasOpenssl())
    missing.push({ what: 'OpenSSL (openssl), which makes certificates', debianPackage: 'openssl' });
  return missing;
};

/** One message for all that is missing, with the command that installs it. */
export const missingText = (missing: readonly Requirement[]): string => {
  const packages = missing.map(({ debianPackage }) => debianPackage).filter((name) => name !== '');
  return [
    `missing: ${missing.map(({ what }) => what).join(', ')}`,
    ...(packages.length > 0 ? [`install with: sudo apt-get install ${packages.join(' ')}`] : []),
  ].join('\n');
};

export class RequirementsMissing extends TietovirtaError {
  readonly code = 'REQUIREMENTS_MISSING';
  readonly retry = 'never';

  constructor(missing: readonly Requirement[]) {
    super(`The stack needs programs that are not there.\n${missingText(missing)}`);
  }
}
