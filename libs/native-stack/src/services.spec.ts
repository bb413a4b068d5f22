import { describe, expect, it } from '@jest/globals';
import { serviceProcesses, services } from './services.js';

describe('The processes of the services', () => {
  it('are one for each service when one of each is asked for', () => {
    const processes = serviceProcesses({ party: 1, counter: 1 });
    expect(processes.map(({ name }) => name)).toEqual(services.map(({ app }) => app));
  });

  it('are more of the parties and of the counter, as asked for', () => {
    const names = serviceProcesses({ party: 2, counter: 3 }).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('counter'))).toEqual(['counter', 'counter-2', 'counter-3']);
    expect(names.filter((name) => name.startsWith('eessi'))).toEqual(['eessi', 'eessi-2']);
    expect(names).toHaveLength(6 * 2 + 3);
  });

  it('have different usual ports', () => {
    const ports = serviceProcesses({ party: 8, counter: 16 }).map(({ usualPort }) => usualPort);
    expect(new Set(ports).size).toBe(ports.length);
  });
});
