import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsEnvironment, stackSettingsFile } from './settings-environment.js';
import { SettingsRefused } from './settings-refused.js';

const folder = mkdtempSync(join(tmpdir(), 'tietovirta-environment-'));
afterAll(() => rmSync(folder, { recursive: true }));

const below = join(folder, 'work', 'deep');
const stackFile = join(folder, stackSettingsFile);
mkdirSync(below, { recursive: true });
mkdirSync(join(folder, '.stack'));
writeFileSync(
  stackFile,
  '# a stack\nTIETOVIRTA_HTTP_PORT=1\nTIETOVIRTA_REDIS_PASSWORD="a b#c"\nTIETOVIRTA_WIRE=frames\n',
);

describe('settings', () => {
  it('come from the file of the stack that is nearest above the folder', () => {
    const { env, file } = settingsEnvironment({ folder: below, env: {} });
    expect(file).toBe(stackFile);
    expect(env).toMatchObject({ TIETOVIRTA_HTTP_PORT: '1', TIETOVIRTA_REDIS_PASSWORD: 'a b#c' });
  });

  it('of the environment win, unless they are empty', () => {
    const env = { TIETOVIRTA_HTTP_PORT: '2', TIETOVIRTA_WIRE: '' };
    expect(settingsEnvironment({ folder: below, env }).env).toMatchObject({
      TIETOVIRTA_HTTP_PORT: '2',
      TIETOVIRTA_WIRE: 'frames',
    });
  });

  it('come from the file that is named, seen from the folder, and from no other', () => {
    writeFileSync(join(below, 'my.env'), 'TIETOVIRTA_LAG_LIMIT=9\n');
    const { env, file } = settingsEnvironment({ folder: below, env: { TIETOVIRTA_SETTINGS: 'my.env' } });
    expect(file).toBe(join(below, 'my.env'));
    expect(env).toEqual({ TIETOVIRTA_SETTINGS: 'my.env', TIETOVIRTA_LAG_LIMIT: '9' });
  });

  it('are those of the environment alone when there is no file', () => {
    const alone = mkdtempSync(join(tmpdir(), 'tietovirta-alone-'));
    expect(settingsEnvironment({ folder: alone, env: { A: 'b' } })).toEqual({ env: { A: 'b' } });
    rmSync(alone, { recursive: true });
  });

  it('are refused when the file that is named is not there', () => {
    const read = () => settingsEnvironment({ folder: below, env: { TIETOVIRTA_SETTINGS: 'none.env' } });
    expect(read).toThrow(SettingsRefused);
    expect(read).toThrow(/TIETOVIRTA_SETTINGS: the file .*none\.env does not exist/);
  });
});
