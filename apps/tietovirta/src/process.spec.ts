/** The compiled program as a process: what only a process shows. Kept few; everything else is tried in-process. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/tietovirta.mjs', import.meta.url));

// `npm test` compiles before it tests; alone, these tests start what was built last.
beforeAll(() => {
  if (!existsSync(fileURLToPath(new URL('../dist/bundle/main.js', import.meta.url))))
    throw new Error('run "npm run build" first');
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface ProcessOptions {
  readonly folder?: string;
  /** Beside what this process has. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Called with everything written to standard error so far. */
  readonly onErr?: (err: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** Files in the place of pipes. */
  readonly stdout?: number;
  readonly stderr?: number;
  /** Stop reading standard output after the first piece. */
  readonly closesEarly?: boolean;
}

const start = (
  line: string,
  { folder, environment, onErr, closesEarly, stdout, stderr }: ProcessOptions = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...line.split(' ')], {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['pipe', stdout ?? 'pipe', stderr ?? 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout?.on('data', (piece: Buffer) => {
      out += piece.toString();
      if (closesEarly === true) child.stdout?.destroy();
    });
    child.stderr?.on('data', (piece: Buffer) => {
      err += piece.toString();
      onErr?.(err, (signal) => child.kill(signal));
    });
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });

/** Everything that is loaded goes to standard error, a line each. */
const hooks =
  "export const load = (url, context, next) => { process._rawDebug('loads ' + url); return next(url, context); };";
const registering = `import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)});`;
const tellsWhatIsLoaded = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(registering)}` };

/** The engine tells of each function of WebAssembly that it compiles. */
const tracing = "import { setFlagsFromString } from 'node:v8'; setFlagsFromString('--trace-wasm-compilation-times');";
const tellsWhatIsCompiled = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(tracing)}` };

/** Files that the loaded ones are, or were bundled from. */
const sourcesOf = (err: string): readonly string[] =>
  [...err.matchAll(/^loads (file:.*)$/gm)].flatMap(([, url]) => {
    const map = `${fileURLToPath(String(url))}.map`;
    const bundled = existsSync(map)
      ? (JSON.parse(readFileSync(map, 'utf8')) as { sources: readonly string[] }).sources
      : [];
    return [String(url), ...bundled];
  });

describe('the program as a process', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tietovirta-process-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes no colour into a pipe, and ends quietly when nobody reads on', async () => {
    const { code, out, err } = await start('exchanges --json', { closesEarly: true });
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toContain('\u001b');
  });

  it('lets no name move the cursor of a terminal', async () => {
    writeFileSync(join(folder, 'evil.yaml'), 'name: "a\\e[2Jb"\n');
    const { code, err } = await start('run evil.yaml', { folder });
    expect([code, err]).toEqual([2, expect.stringContaining('name: "a\\u001b[2Jb" is no name.')]);
  });

  const full = existsSync('/dev/full') ? it : it.skip;
  full('says that results cannot be written, and does without progress that cannot', async () => {
    const started = (line: string, output: 'stdout' | 'stderr'): Promise<Ended> => {
      const disk = openSync('/dev/full', 'w');
      return start(line, { folder, [output]: disk }).finally(() => closeSync(disk));
    };
    const { code, err } = await started('tables --lang fi', 'stdout');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^virhe: Tuloksia ei voi kirjoittaa .*ENOSPC.*\n.*tallessa/),
    ]);
    const run = 'run smoke --exchanges tax-data --from 2024-09-26 --to 2024-09-27 --store quiet --json';
    const { code: ended, out } = await started(run, 'stderr');
    const { planned, counted } = JSON.parse(out) as Record<string, number>;
    expect([ended, counted]).toEqual([0, planned]);
  });

  it('loads no store and no Nest to show a message', async () => {
    const { code, out, err } = await start('show 2024/kelmu.query/1 --json', { environment: tellsWhatIsLoaded });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ address: '2024/kelmu.query/1' });
    const sources = sourcesOf(err);
    expect(sources.filter((source) => source.includes('libs/message-view/'))).not.toEqual([]);
    expect(sources.filter((source) => /@nestjs|pglite|prisma/.test(source))).toEqual([]);
  });

  it('runs, keeps, compares: the same scenario on one and two workers', async () => {
    writeFileSync(
      join(folder, 'day.yaml'),
      'exchanges: [tax-data, credit-register]\nfrom: 2024-09-26\nto: 2024-09-27\nscale: 1/1000\n',
    );
    const one = await start('run day.yaml --workers 1 --json', { folder });
    expect(one.code).toBe(0);
    expect(one.err).toMatch(/^day: 2024-09-26 to 2024-09-27/);
    const report = JSON.parse(one.out) as Record<string, number>;
    expect(report.planned).toBeGreaterThan(0);
    expect([report.sent, report.counted, report.setAside]).toEqual([report.planned, report.planned, 0]);
    const shown = await start('show 2024~9602e99a/tax-data.request/3', { folder });
    expect([shown.code, shown.err]).toEqual([0, '']);
    expect(shown.out).toContain('2024~9602e99a/tax-data.answer/3');
    const contradicting = await start('show 2024/tax-data.request/3 --run last', { folder });
    expect(contradicting.code).toBe(2);
    expect(contradicting.err).toContain('There the same place is 2024~9602e99a/tax-data.request/3.');
    const two = await start('run day.yaml --workers 2 --quiet', { folder });
    expect([two.code, two.err]).toEqual([0, '']);
    expect(two.out).toContain('Reconciliation');
    expect(two.out).not.toContain('EESSI');
    expect(two.out).toContain('--all-rows shows them');
    expect(two.out).toMatch(/cells compared +2 .*\n +not compared +Messages passing each day: its days/);
    // Opening a store leaves nothing to the optimising compiler: the process would not end before that is done.
    writeFileSync(
      join(folder, 'gate.yaml'),
      "cells: ['value==0']\ncounted: ['value==0%', 'value>0']\nmemory: ['value<1']\n",
    );
    const diff = await start('runs diff 1 last --gate gate.yaml', { folder, environment: tellsWhatIsCompiled });
    expect(diff.code).toBe(99);
    expect(diff.out).toMatch(/✓ {2}cells .*\n✓ {2}counted .*\n✓ {2}counted .*\n✗ {2}memory /);
    expect(diff.out).toContain('using Liftoff');
    expect(diff.out).not.toContain('using TurboFan');
    const tables = await start('tables --run last --json', { folder });
    expect(JSON.parse(tables.out)).toMatchObject({ year: 2024, run: { id: 2, name: 'day' } });
    const page = (await start('tables --run last --format html', { folder })).out;
    const { hash } = report;
    for (const fact of ['synthetic', 'no publication of Kela', '2, day', `${hash}`, '>yes<', '2024-09-26'])
      expect(page).toContain(fact);
    expect((await start('tables --run last --all-rows', { folder })).out).toContain('EESSI');
    expect(await start('run --resume last', { folder })).toMatchObject({ code: 2, out: '' });
  }, 120_000); // a dozen processes one after the other

  it('stops at the first Ctrl-C and goes on where it stopped', async () => {
    const store = '--store stopped --quiet';
    let isAsked = false;
    const stopped = await start(
      'run year-2024 --to 2024-02-01 --exchanges prescriptions,kelmu --workers 1 --store stopped',
      {
        folder,
        onErr: (err, kill) => {
          if (isAsked || !/^ +\d[\d.]* %.* messages\/s/m.test(err)) return;
          isAsked = true; // a second time would end it at once, and more may be said before it hears of the first
          kill('SIGINT');
        },
      },
    );
    expect(stopped.code).toBe(3);
    expect(stopped.err).toContain('tietovirta run --resume 1 --store stopped');
    expect(await start(`run --resume 1 --seed 7 ${store}`, { folder })).toMatchObject({ code: 2 });
    const resumed = await start(`run --resume last --json ${store}`, { folder });
    expect(resumed.code).toBe(0);
    const { planned, counted } = JSON.parse(resumed.out) as Record<string, number>;
    expect(counted).toBe(planned);
  }, 120_000);
});
