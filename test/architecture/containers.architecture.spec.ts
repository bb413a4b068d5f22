/**
 * The stack in containers and the stack of plain processes are the same stack: the same services, the same Kafka, and
 * nothing that the network can reach.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '@tietovirta/local-stack';
import { parse } from 'yaml';
import { read, root } from './workspace.js';

interface Container {
  readonly image: string;
  readonly user?: string;
  readonly build?: { readonly dockerfile: string; readonly args: Readonly<Record<string, string>> };
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly cap_drop: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
}

const compose = parse(read('docker/compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Container>>;
};
const servers = ['kafka', 'postgres', 'redis'];
const containers = Object.entries(compose.services);
const built = containers.filter(([, { build }]) => build !== undefined);
const started = built.filter(([, { profiles }]) => profiles === undefined);
const names = services.map(({ app }) => app).sort();
const dockerfile = read('docker/Dockerfile');

describe('docker/compose.yaml', () => {
  it('has a container for each service, built from its app, and the three servers', () => {
    expect(started.map(([name]) => name).sort()).toEqual(names);
    expect(started.map(([, { build }]) => build?.args['APP']).sort()).toEqual(names);
    expect(
      containers
        .filter((each) => !built.includes(each))
        .map(([name]) => name)
        .sort(),
    ).toEqual(servers);
  });

  it('has the command line, which is not started with the services', () => {
    expect(built.filter((each) => !started.includes(each)).map(([name]) => name)).toEqual(['tietovirta']);
  });

  it('publishes ports on loopback only', () => {
    expect(containers.flatMap(([, { ports = [] }]) => ports).filter((port) => !port.startsWith('127.0.0.1:'))).toEqual(
      [],
    );
  });

  it('starts services when all servers are healthy', () => {
    for (const [, { depends_on: needs = {} }] of built) {
      expect(Object.keys(needs).sort()).toEqual(servers);
      expect(Object.values(needs).map(({ condition }) => condition)).toEqual(servers.map(() => 'service_healthy'));
    }
  });

  it('asks every server for its health, and runs none as root', () => {
    for (const name of servers) {
      expect(compose.services[name]?.healthcheck).toBeDefined();
      expect(compose.services[name]?.user).toMatch(/^(appuser|redis|postgres)$/);
    }
  });

  it('lets no container keep capabilities', () => {
    expect(containers.filter(([, { cap_drop: dropped }]) => dropped.join() !== 'ALL')).toEqual([]);
  });

  it('runs the Kafka that Maven fetches for the stack of plain processes', () => {
    const version = /<kafka\.version>([\d.]+)</.exec(read('docker/kafka/pom.xml'))?.[1];
    expect(version).toBeDefined();
    expect(compose.services['kafka']?.image).toContain(`:-apache/kafka:${version ?? ''}}`);
    expect(read('docker/kafka/jars.txt').split('\n')).toContain(`kafka_2.13-${version ?? ''}.jar`);
  });

  it('takes the images that tests take', () => {
    const wanted = [...read('libs/testing/src/environment.ts').matchAll(/TIETOVIRTA_IMAGE_\w+'\] \?\? '([^']+)'/g)];
    expect(wanted).toHaveLength(3);
    for (const [, image] of wanted)
      expect(containers.map((each) => each[1].image).join()).toContain(`:-${image ?? 'none'}}`);
  });
});

describe('the services', () => {
  it('are all apps but the command line', () => {
    const apps = readdirSync(join(root, 'apps')).filter((app) => app !== 'tietovirta');
    expect(apps.filter((app) => !names.includes(app))).toEqual([]);
  });
});

describe('the image of an app', () => {
  it('does not run as root, and tells its health', () => {
    expect(/^USER (\w+)$/m.exec(dockerfile)?.[1]).toBe('tietovirta');
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });

  it('is told by one argument, which comes after everything that all apps share', () => {
    const lines = dockerfile.split('\n');
    const argument = lines.indexOf('ARG APP=tietovirta');
    expect(argument).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('COPY ')));
  });
});
