import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servicePlan, serviceProcesses, services } from './services.js';

describe('The processes of the services', () => {
  it('are one for each service when one of each is asked for', () => {
    const processes = serviceProcesses({ party: 1, counter: 1 });
    expect(processes.map(({ name }) => name)).toEqual(services.map(({ app }) => app));
  });

  it('are more of the parties and of the counter, as asked for, and one that controls', () => {
    const names = serviceProcesses({ party: 2, counter: 3 }).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('counter'))).toEqual(['counter', 'counter-2', 'counter-3']);
    expect(names.filter((name) => name.startsWith('eessi'))).toEqual(['eessi', 'eessi-2']);
    expect(names).toHaveLength(8 * 2 + 3 + 1);
  });

  it('have different default ports', () => {
    const ports = serviceProcesses({ party: 8, counter: 16 }).map(({ defaultPort }) => defaultPort);
    expect(new Set(ports).size).toBe(ports.length);
  });
});

describe('A service', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'tietovirta-services-'));
    mkdirSync(join(root, 'dist/services'), { recursive: true });
    writeFileSync(join(root, 'dist/services/kelmu.js'), '');
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const planIn = (environment: NodeJS.ProcessEnv) =>
    servicePlan({
      root,
      name: 'kelmu',
      app: 'kelmu',
      port: 1,
      settings: { TIETOVIRTA_KAFKA_BROKERS: 'a:1' },
      environment,
    });

  it('is started again when a setting in the environment has changed, and for nothing else in it', () => {
    const plan = planIn({ PATH: '/bin' });
    expect(planIn({ PATH: '/usr/bin' }).settingsFingerprint).toBe(plan.settingsFingerprint);
    expect(planIn({ TIETOVIRTA_LOG_LEVEL: 'debug' }).settingsFingerprint).not.toBe(plan.settingsFingerprint);
  });

  it('reaches the servers of the stack, whatever the environment says', () => {
    const { environment } = planIn({ TIETOVIRTA_KAFKA_BROKERS: 'elsewhere:1', PATH: '/bin' });
    expect(environment).toMatchObject({ TIETOVIRTA_KAFKA_BROKERS: 'a:1', PATH: '/bin' });
  });
});
