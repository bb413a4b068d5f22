import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serveInMemory, type Answered, type Served } from '../testing/served-desk.js';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tietovirta-built-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>the page</title>');
  await writeFile(join(folder, 'assets/index-1.js'), 'plain');
  await writeFile(join(folder, 'assets/index-1.js.br'), brotliCompressSync('packed'));
  served = await serveInMemory(undefined, folder);
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

const asBrowser = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
  served.ask(path, { headers: { accept: 'text/html,*/*', ...headers } });

describe('the page', () => {
  it.each(['/', '/runs/7', '/messages/2024/kelmu.query/1', '/compare/1/2?x=/api/'])(
    'is what a browser gets at %s',
    async (path) => {
      const { status, text, headers } = await asBrowser(path);
      expect([status, text]).toEqual([200, '<title>the page</title>']);
      expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-security-policy': expect.any(String) });
      expect(headers['content-security-policy']).not.toContain('unsafe');
    },
  );

  it.each(['/api', '/api/v1/nothing', '/assets/nothing.js', '/metrics/nothing'])(
    'is not what stands at %s',
    async (path) => {
      const { status, json } = await asBrowser(path);
      expect([status, json?.['status']]).toEqual([404, 404]);
    },
  );

  it('is not given to a program that asks for no HTML', async () => {
    expect((await served.ask('/runs/7', { headers: { accept: 'application/json' } })).status).toBe(404);
  });

  it('is given to nobody who asks by another name', async () => {
    for (const path of ['/', '/runs/7', '/assets/index-1.js'])
      expect([path, (await asBrowser(path, { host: 'evil.example' })).status]).toEqual([path, 421]);
  });

  it('has files that are compressed already, and stay as they are as long as they have their name', async () => {
    const packed = await asBrowser('/assets/index-1.js', { 'accept-encoding': 'br' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': expect.stringContaining('immutable'),
    });
    expect((await asBrowser('/assets/index-1.js')).text).toBe('plain');
  });

  it('may be opened as often as somebody likes, which the API may not', async () => {
    const statuses = new Set<number>();
    for (let i = 0; i < 650; i += 1) statuses.add((await asBrowser('/')).status);
    expect([...statuses]).toEqual([200]);
  });
});
