/** The scripts of the stack take the options that their help names, and refuse all others. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = (name: string, ...words: string[]): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`tools/${name}.mjs`, ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
};

describe.each([
  ['stack', 'stack'],
  ['stack-status', 'stack:status'],
  ['stack-stop', 'stack:stop'],
])('tools/%s.mjs', (name, npmScript) => {
  it('prints its help, which names the options', () => {
    const { code, out } = script(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`npm run ${npmScript} -- --help`);
  });

  it.each(['--nonsense', 'nonsense'])(
    'refuses %s before it does anything, and says where the options stand',
    (word) => {
      const { code, out, err } = script(name, word);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('nonsense');
      expect(err).toContain(`npm run ${npmScript} -- --help lists the options.`);
    },
  );
});

describe('tools/stack-status.mjs', () => {
  it('prints JSON and nothing else when asked to, and its exit code says whether all is up', () => {
    const { code, out } = script('stack-status', '--json');
    const { processes } = JSON.parse(out) as { processes: readonly { state: string }[] };
    expect(code).toBe(processes.length > 0 && processes.every(({ state }) => state === 'up') ? 0 : 1);
  });
});
