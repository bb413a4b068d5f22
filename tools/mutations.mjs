/**
 * npm run mutations: breaks the promises of the product one by one, on a copy, and checks that the test that is named for
 * each fails. Reports a failure when that test passes, when it is missing or fails by itself, or when the text that the break
 * replaces no longer stands in its file.
 *
 *   npm run mutations               all
 *   npm run mutations -- guard      those whose name contains this
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'; // oxfmt-ignore
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { mutations } from './mutations/mutations.mjs';
import { projectsOf } from './projects.mjs';
import { orExit, prepare, root } from './set-up.mjs';

const longestTestMs = 300_000;
/** Not part of the product, or linked instead. */
const leftOut = new Set(['.git', '.nx', '.stack', '.tietovirta', '.ci', 'node_modules', 'out-tsc', 'coverage']);

/** The checkout as it is, what was generated included; workspace links lead to the copy itself. */
const copyTo = (copy) => {
  const isWanted = (path) =>
    !relative(root, path)
      .split(sep)
      .some((part) => leftOut.has(part));
  cpSync(root, copy, { recursive: true, filter: isWanted });
  const packages = join(copy, 'node_modules');
  mkdirSync(join(packages, '@tietovirta'), { recursive: true });
  for (const entry of readdirSync(join(root, 'node_modules')))
    if (entry !== '@tietovirta' && entry !== '.cache') symlinkSync(join(root, 'node_modules', entry), join(packages, entry)); // oxfmt-ignore
  for (const { folder, manifest } of projectsOf(copy)) symlinkSync(join(copy, folder), join(packages, manifest.name));
  // Suites that can run on servers look for Kafka when they are loaded: it need not be fetched again.
  const stack = join(root, '.stack');
  mkdirSync(join(copy, '.stack'));
  const jars = existsSync(stack) ? readdirSync(stack).filter((entry) => entry.startsWith('kafka-jars-')) : [];
  for (const entry of jars) symlinkSync(join(stack, entry), join(copy, '.stack', entry));
};

const ended = (child) => new Promise((resolve) => child.on('close', resolve));

const literally = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** How the tests of a title ended in one spec: 'passed', 'failed', or why there is no answer. */
const outcomeOf = async (copy, { spec, test, suite = '' }) => {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const project = spec.split('/').slice(0, spec.startsWith('test/') ? 1 : 2);
  const words = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...[
      '-c',
      join(...project, 'jest.config.mjs'),
      '--runTestsByPath',
      spec,
      '-t',
      `${literally(suite)}.*${literally(test)}`,
    ],
    ...['--json', `--outputFile=${report}`],
  ];
  await ended(
    spawn(process.execPath, words, { cwd: copy, stdio: 'ignore', timeout: longestTestMs, killSignal: 'SIGKILL' }),
  );
  if (!existsSync(report)) return 'ended without a report';
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const ran = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ title, fullName }) => title === test && fullName.startsWith(suite))
    .filter(({ status }) => status === 'passed' || status === 'failed');
  // A suite that cannot even be loaded has noticed nothing.
  if (ran.length === 0) return testResults.some(({ message }) => message !== '') ? 'did not load' : 'is not there';
  return ran.some(({ status }) => status === 'failed') ? 'failed' : 'passed';
};

/** How a test ends without any break; asked once for all breaks that it is named for. */
const soundOutcomes = new Map();
const soundOutcomeOf = async (copy, mutation) => {
  const { spec, test, suite = '' } = mutation;
  const key = [spec, suite, test].join('\n');
  if (!soundOutcomes.has(key)) soundOutcomes.set(key, await outcomeOf(copy, mutation));
  return soundOutcomes.get(key);
};

const judge = async (copy, mutation) => {
  const { file, before, after } = mutation;
  const path = join(copy, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const places = text.split(before).length - 1;
  if (places !== 1) return `STALE: its text stands ${places} times in the file`;
  const sound = await soundOutcomeOf(copy, mutation);
  if (sound !== 'passed') return `STALE: without the break, the test ${sound}`;
  writeFileSync(
    path,
    text.replace(before, () => after),
  );
  try {
    const broken = await outcomeOf(copy, mutation);
    return broken === 'failed' ? 'caught' : `SURVIVED: the test ${broken}`;
  } finally {
    writeFileSync(path, text);
  }
};

const words = process.argv.slice(2);
const chosen = mutations.filter(({ name }) => words.every((word) => name.includes(word)));
orExit(() => prepare((step) => console.log(`${step} …`)));

const copy = mkdtempSync(join(tmpdir(), 'tietovirta-mutations-'));
let caught = 0;
try {
  copyTo(copy);
  for (const mutation of chosen) {
    const started = performance.now();
    const verdict = await judge(copy, mutation);
    if (verdict === 'caught') caught += 1;
    console.log(`${verdict === 'caught' ? 'caught  ' : verdict}  ${mutation.name}`);
    console.log(
      `          ${mutation.spec}: ${mutation.test} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`\n${caught} of ${chosen.length} breaks were caught`);
process.exitCode = chosen.length > 0 && caught === chosen.length ? 0 : 1;
