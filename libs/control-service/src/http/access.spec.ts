/** A control API that others than its own machine can reach. */
import { digestOf, MemoryTokenRegister, newToken } from '@tietovirta/access';
import { endpoints, problem, type Role } from '@tietovirta/control-contract';
import { serveInMemory, type Answered, type Ask, type Served } from '../testing/served-desk.js';
import { accessFor, isAtLeast } from './access.js';

const base = '/api/v1';
const everywhere = '0.0.0.0';
const nowMs = Date.parse('2026-11-27T12:00:00Z');
const week = { scenario: { exchanges: ['tax-data'], from: '2024-03-04', to: '2024-03-07', scale: '1/1000' } };

let tokens: MemoryTokenRegister;
const tokenOf = async (role: Role, expiresAt: string | null = null): Promise<string> => {
  const token = newToken();
  await tokens.add({ name: `${role}-desk`, role, addedAt: '2026-11-27T04:00:00Z', expiresAt, digest: digestOf(token) });
  return token;
};
beforeEach(() => {
  tokens = new MemoryTokenRegister();
});

describe('a control API off loopback', () => {
  it.each([everywhere, '10.0.0.7', '::', 'control.example', '128.0.0.1'])(
    'refuses to start on %s while nobody has a token, and says how to make one',
    async (host) => {
      await expect(accessFor({ host, tokens })).rejects.toMatchObject({
        code: 'NOBODY_MAY_ASK',
        hint: expect.stringContaining('tietovirta tokens add NAME --role operator'),
      });
      await tokenOf('viewer');
      await expect(accessFor({ host, tokens })).resolves.toBeDefined();
    },
  );

  it.each(['127.0.0.1', '127.8.0.1', '::1', 'localhost'])(
    'is none on %s: who uses the machine may do all',
    async (host) => {
      expect(await (await accessFor({ host })).principalOf(undefined)).toEqual({ name: 'local', role: 'admin' });
    },
  );
});

describe('a role', () => {
  it('may do what smaller ones may', () => {
    const roles: readonly Role[] = ['viewer', 'operator', 'admin'];
    const may = roles.map((role) => roles.map((needed) => isAtLeast(role, needed)));
    expect(may).toEqual([[true, false, false], [true, true, false], [true, true, true]]); // oxfmt-ignore
  });
});

describe('a request from elsewhere', () => {
  let served: Served;
  const ask = (path: string, token?: string, options: Ask = {}): Promise<Answered> => {
    const bearer: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return served.ask(path, { ...options, headers: { ...bearer, ...options.headers } });
  };
  const refused = ({ json }: Answered): readonly [number, string] => {
    const { status, type } = problem.parse(json);
    return [status, type];
  };
  beforeEach(async () => {
    const guard = { host: everywhere, token: 'of-the-settings', tokens, names: ['control'], wallMs: () => nowMs };
    served = await serveInMemory(guard);
  });
  afterEach(() => served.close());

  it('without a token that holds is told nothing, wherever it asks', async () => {
    const expired = await tokenOf('admin', '2026-11-27T11:59:59Z');
    for (const path of [
      `${base}/meta`,
      `${base}/runs`,
      `${base}/live`,
      `${base}/nothing`,
      '/api/openapi.json',
      '/metrics',
    ])
      expect([path, refused(await ask(path))]).toEqual([path, [401, '/problems/no-token']]);
    const unknown = await ask(`${base}/runs`, newToken());
    expect([refused(unknown), unknown.headers['www-authenticate']]).toEqual([[401, '/problems/token-unknown'], 'Bearer']); // oxfmt-ignore
    expect(refused(await ask(`${base}/runs`, expired))).toEqual([401, '/problems/token-expired']);
  });

  it('is let in by the cookie of a browser that has signed in, until it signs out', async () => {
    const operator = await tokenOf('operator');
    expect((await ask(`${base}/session`, newToken(), { method: 'POST' })).status).toBe(401);
    const { status, headers } = await ask(`${base}/session`, operator, { method: 'POST' });
    const [given = ''] = headers['set-cookie'] ?? [];
    expect([status, given]).toEqual([204, expect.stringMatching(/; Path=\/api; HttpOnly; SameSite=Strict$/)]);
    const cookie = `other=1; ${given.split(';')[0] ?? ''}`;
    expect((await ask(`${base}/meta`, undefined, { headers: { cookie } })).json).toMatchObject({ role: 'operator' });
    const forgotten = await ask(`${base}/session`, undefined, { method: 'DELETE', headers: { cookie } });
    expect(forgotten.headers['set-cookie']).toEqual([expect.stringContaining('=; Max-Age=0; Path=/api')]);
    // Another site's page may make a browser send it: what such a page asks for is refused before.
    const foreign = { cookie, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await ask(`${base}/runs`, undefined, { headers: foreign })).status).toBe(403);
    expect((await ask(`${base}/runs/1/stop`, undefined, { method: 'POST', headers: foreign })).status).toBe(403);
  });

  it('that gives no token guesses none: a page may ask before its reader has signed in', async () => {
    for (let i = 0; i < 15; i += 1) expect((await ask(`${base}/meta`)).status).toBe(401);
  });

  it('may be asked for its health by everybody: probes have no token', async () => {
    expect((await ask('/health/live')).status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(200);
  });

  it('may look as a viewer, and change nothing', async () => {
    const viewer = await tokenOf('viewer');
    expect((await ask(`${base}/meta`, viewer)).json).toMatchObject({ role: 'viewer' });
    expect((await ask('/metrics', viewer)).status).toBe(200);
    expect((await ask(`${base}/plans`, viewer, { method: 'POST', body: week })).status).toBe(200);
    for (const { method, path } of Object.values(endpoints).filter(({ role }) => role !== 'viewer')) {
      const at = `${base}${path.replace(':run', '1')}`;
      const answer = await ask(at, viewer, { method: method.toUpperCase(), ...(method === 'post' ? { body: week } : {}) }); // oxfmt-ignore
      expect([method, path, refused(answer)]).toEqual([method, path, [403, '/problems/role-too-small']]);
    }
    expect((await ask(`${base}/runs`, viewer)).json).toMatchObject({ items: [] });
  });

  it('changes as an operator under its own name, before and after; who looked at the audit is an administrator', async () => {
    const operator = await tokenOf('operator');
    expect((await ask(`${base}/runs`, operator, { method: 'POST', body: week })).status).toBe(201);
    expect((await ask(`${base}/runs/1?confirm=1`, operator, { method: 'DELETE' })).status).toBe(403);
    expect((await ask(`${base}/audit`, operator)).status).toBe(403);
    const audit = await ask(`${base}/audit`, 'of-the-settings');
    expect(endpoints.listAudit.answer.parse(audit.json).items).toMatchObject([
      { who: 'operator-desk', role: 'operator', what: 'startRun', result: 'done' },
    ]);
    expect(await tokens.list()).toMatchObject([{ name: 'operator-desk', usedAt: '2026-11-27T12:00:00.000Z' }]);
  });

  it('is let in no more once its token is removed', async () => {
    const viewer = await tokenOf('viewer');
    expect((await ask(`${base}/runs`, viewer)).status).toBe(200);
    await tokens.remove('viewer-desk');
    expect((await ask(`${base}/runs`, viewer)).status).toBe(401);
  });

  it('that guesses tokens is turned away after ten, who has one is not', async () => {
    const answers = [];
    for (let i = 0; i < 12; i += 1) answers.push((await ask(`${base}/runs`, newToken())).status);
    expect(answers).toEqual([...new Array<number>(10).fill(401), 429, 429]);
    expect((await ask(`${base}/runs`, 'of-the-settings')).status).toBe(200);
  });

  it('is answered under the names of the settings, and under no other', async () => {
    const asHost = (host: string): Promise<Answered> => ask(`${base}/runs`, 'of-the-settings', { headers: { host } });
    expect((await asHost('control:8080')).status).toBe(200);
    expect((await asHost('evil.example')).status).toBe(421);
  });
});
