/**
 * The stack in containers and the stack of plain processes are the same stack: the same services, the same Kafka, and
 * nothing that the network can reach.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineOptions, memoryEnvironment, services } from '@tietovirta/local-stack';
import { containersOf, somePasswords, type Container } from './compose.js';
import { read, root } from './workspace.js';

const servers = ['kafka', 'postgres', 'redis'];
const containers = containersOf(somePasswords);
const containerOf = (name: string): Container => {
  const found = containers.find((each) => each[0] === name)?.[1];
  if (found === undefined) throw new Error(`docker/compose.yaml has no ${name}`);
  return found;
};
const built = containers.filter(([, { build }]) => build !== undefined);
const started = built.filter(([, { profiles }]) => profiles === undefined);
const watching = containers.filter(([, { profiles = [] }]) => profiles.includes('watch'));
const names = services.map(({ app }) => app).sort();
const dockerfile = read('docker/Dockerfile');

describe('docker/start.sh', () => {
  it('starts services with the options of the engine that plain processes have', () => {
    expect(read('docker/start.sh')).toContain(
      `exec node ${engineOptions.join(' ')} "/opt/tietovirta/dist/services/$APP.js"`,
    );
  });

  it('has the C library give memory back as plain processes do', () => {
    const variables = Object.entries(memoryEnvironment).map(([name, value]) => `${name}=${value}`);
    expect(read('docker/start.sh')).toContain(`export ${variables.join(' ')}\n`);
  });
});

describe('docker/compose.yaml', () => {
  it('has a container for each service, built from its app, and the three servers', () => {
    expect(started.map(([name]) => name).sort()).toEqual(names);
    expect(started.map(([, { build }]) => build?.args['APP']).sort()).toEqual(names);
    expect(
      containers
        .filter((each) => !built.includes(each) && !watching.includes(each))
        .map(([name]) => name)
        .sort(),
    ).toEqual(servers);
  });

  it('has the command line, which is not started with the services', () => {
    expect(built.filter((each) => !started.includes(each)).map(([name]) => name)).toEqual(['tietovirta']);
  });

  it('has Prometheus and Grafana, which are started when they are asked for', () => {
    expect(watching.map(([name]) => name).sort()).toEqual(['grafana', 'prometheus']);
    for (const [, { healthcheck, user }] of watching) {
      expect(healthcheck).toBeDefined();
      expect(user).toMatch(/^(nobody|grafana)$/);
    }
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
      expect(containerOf(name).healthcheck).toBeDefined();
      expect(containerOf(name).user).toMatch(/^(appuser|redis|postgres)$/);
    }
  });

  it.each(containers)(
    'lets %s keep no capabilities, gain none, and write only to volumes and memory',
    (_, container) => {
      expect(container.cap_drop).toEqual(['ALL']);
      expect(container.security_opt).toEqual(['no-new-privileges:true']);
      expect(container.read_only).toBe(true);
      expect(container.tmpfs).not.toEqual([]);
      const mounted = (container.volumes ?? []).filter((volume) => volume.startsWith('.') || volume.startsWith('/'));
      expect(mounted.filter((volume) => !volume.endsWith(':ro'))).toEqual([]);
    },
  );

  it.each(containers)(
    'limits the memory and the processes of %s',
    (_, { mem_limit: memory, pids_limit: processes }) => {
      expect(memory).toMatch(/^\d+[mg]$/);
      expect(processes).toBeGreaterThan(0);
    },
  );

  it('runs the Kafka that Maven fetches for the stack of plain processes', () => {
    const version = /<kafka\.version>([\d.]+)</.exec(read('docker/kafka/pom.xml'))?.[1];
    expect(version).toBeDefined();
    expect(containerOf('kafka').image).toBe(`apache/kafka:${version ?? ''}`);
    expect(read('docker/kafka/jars.txt').split('\n')).toContain(`kafka_2.13-${version ?? ''}.jar`);
  });

  it('takes the images that tests take', () => {
    const wanted = [...read('libs/testing/src/environment.ts').matchAll(/TIETOVIRTA_IMAGE_\w+'\] \?\? '([^']+)'/g)];
    expect(wanted).toHaveLength(3);
    for (const [, image] of wanted) expect(containers.map((each) => each[1].image)).toContain(image);
  });
});

describe('the passwords of the containers', () => {
  const variables = Object.keys(somePasswords);

  it.each(variables)('are asked for: without %s nothing starts, and the message says what to run', (name) => {
    expect(() => containersOf({ ...somePasswords, [name]: '' })).toThrow(
      `${name} is not set. Make passwords with: sh docker/passwords.sh`,
    );
  });

  it('are nowhere set beforehand', () => {
    expect(read('docker/compose.yaml')).not.toMatch(/\$\{\w*(PASSWORD|TOKEN):?-/);
    for (const [, { environment = {} }] of containers)
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD|TOKEN|AUTH$|JAAS/.test(name))
          expect(Object.values(somePasswords).some((one) => String(value).includes(one))).toBe(true);
  });

  it('reach each server and each service', () => {
    const { TIETOVIRTA_CONTROL_TOKEN: token, ...passwords } = somePasswords;
    for (const [name, { environment }] of built) {
      expect(environment).toMatchObject(passwords);
      // What nobody else needs is told to nobody else.
      expect([name, environment['TIETOVIRTA_CONTROL_TOKEN']]).toEqual([name, name === 'control' ? token : undefined]);
    }
    expect(JSON.stringify(containerOf('redis'))).toContain(somePasswords.TIETOVIRTA_REDIS_PASSWORD);
    expect(containerOf('postgres').environment['POSTGRES_PASSWORD']).toBe(somePasswords.TIETOVIRTA_POSTGRES_PASSWORD);
  });

  it('are made by docker/passwords.sh, each another, for the eyes of their owner, and stay when they are there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tietovirta-passwords-'));
    try {
      const file = join(folder, '.env');
      const own = 'TIETOVIRTA_REDIS_PASSWORD=chosen\n';
      writeFileSync(file, own, { mode: 0o600 });
      const make = (): string => {
        execFileSync('sh', [join(root, 'docker/passwords.sh'), file], { stdio: 'pipe' });
        return readFileSync(file, 'utf8');
      };
      const text = make();
      expect(make()).toBe(text);
      const made = new Map(
        text
          .trim()
          .split('\n')
          .map((line) => line.split('=', 2) as [string, string]),
      );
      expect([...made.keys()].sort()).toEqual([...variables].sort());
      expect(text.startsWith(own)).toBe(true);
      expect([...made.values()].filter((value) => /^[A-Za-z0-9]{32}$/.test(value))).toHaveLength(3);
      expect(new Set(made.values()).size).toBe(4);
      rmSync(file);
      make();
      expect(statSync(file).mode & 0o777).toBe(0o600);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('stay out of the repository and of the images', () => {
    expect(read('.gitignore').split('\n')).toContain('docker/.env');
    expect(read('.dockerignore').split('\n')).toContain('docker/.env');
  });
});

describe('the servers in containers', () => {
  it('ask for a log-in: Kafka on every listener that leaves its container', () => {
    const { environment } = containerOf('kafka');
    const protocols = new Map(
      String(environment['KAFKA_LISTENER_SECURITY_PROTOCOL_MAP'])
        .split(',')
        .map((pair) => pair.split(':', 2) as [string, string]),
    );
    const open = String(environment['KAFKA_LISTENERS'])
      .split(',')
      .filter((listener) => protocols.get(listener.split(':')[0] ?? '') !== 'SASL_PLAINTEXT');
    expect(open).toEqual(['CONTROLLER://127.0.0.1:9093']);
  });

  it('ask for a log-in: PostgreSQL from its own loopback too, and Redis', () => {
    expect(containerOf('postgres').environment['POSTGRES_INITDB_ARGS']).toBe('--auth=scram-sha-256');
    expect(containerOf('redis').command?.join(' ')).toContain('--requirepass');
  });

  it('are healthy for those who logged in', () => {
    const logsIn = {
      kafka: 'log-in.sh',
      postgres: 'PGPASSWORD="$POSTGRES_PASSWORD" psql -h ',
      redis: 'redis-cli ping',
    };
    for (const [name, command] of Object.entries(logsIn))
      expect(containerOf(name).healthcheck?.test.join(' ')).toContain(command);
  });
});

describe('the images that others make', () => {
  it('are settings, so that a digest can pin them', () => {
    const pinned = 'registry.example/name:1@sha256:0123456789abcdef';
    const images = Object.fromEntries(
      ['KAFKA', 'REDIS', 'POSTGRES', 'NODE', 'PROMETHEUS', 'GRAFANA'].map((name) => [
        `TIETOVIRTA_IMAGE_${name}`,
        pinned,
      ]),
    );
    const chosen = containersOf({ ...somePasswords, ...images });
    expect(
      chosen.map(([, { build, image }]) => build?.args['BASE'] ?? image).filter((image) => image !== pinned),
    ).toEqual([]);
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
    expect(dockerfile.match(/^FROM \$\{BASE\}( AS build)?$/gm)).toHaveLength(2);
  });

  it('stand on the Node that the Dockerfile names', () => {
    const base = /^ARG BASE=(.+)$/m.exec(dockerfile)?.[1];
    expect(built.map(([, { build }]) => build?.args['BASE']).filter((image) => image !== base)).toEqual([]);
  });
});

describe('the services', () => {
  it('are all apps but the command line and the page, which is a part of it', () => {
    const apps = readdirSync(join(root, 'apps')).filter((app) => app !== 'tietovirta' && app !== 'dashboard');
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
