/**
 * npm test: everything that must hold before a commit, from a bare clone.
 *
 *   npm test                     all stages that need no servers; the last line counts the tests. With CI=true, and
 *                                only then, the smoke scenario on every release of Node that is supported, and the
 *                                proofs on real servers: they take minutes. Those of a whole stack come last, when
 *                                nothing else runs
 *   npm test -- --servers        the proofs on real servers alone
 *   npm test -- libs/plan        only the specs whose path contains this
 *   npm test -- "leap year"      only the tests whose title contains this
 *   npm test -- plan -u          further options go to Jest
 *   npm test -- --changed        the specs that your changes can touch, and the linters over the changed files
 *   npm test -- --changed=v1.2   the same for everything that differs from that commit
 *
 * A stage that fails does not stop the others: one run reports all faults. Nothing is imported from node_modules,
 * because the first stage may have to fill it.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changedFiles, specsTouchedBy } from './changed-specs.mjs';
import { isTriedHere, releases, releasesInWords } from './node-releases/releases.mjs';
import { bundler, compiler, makePage, orExit, prepare, root } from './set-up.mjs';
import { shareTables } from './spec-tables.mjs';
import { sourcesFingerprint } from './tables-fingerprint.mjs';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const line = (name, answer, since) => console.log(`${name.padEnd(12)} ${answer.padEnd(7)} ${seconds(since)}`);

/** Runs a script of Node; resolves to its exit code and what it said. */
const node = (programArguments, stdio = ['ignore', 'pipe', 'pipe']) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, programArguments, { cwd: root, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

/**
 * Jest loads the same modules anew for each spec: little of what the engine optimises is used for long, and it optimises on threads
 * that compete with the tests. With this budget, fifteen times the usual one of Node 20, it optimises later, where the engine knows it. Which
 * engine does is said by a compiled library: when there is none, the stage of types has failed already.
 */
const optimiseLater = async () => {
  const library = join(root, 'libs/host/dist/index.js');
  if (!existsSync(library)) return [];
  const { engineFlags } = await import(library);
  return engineFlags({ 'interrupt-budget': 1_000_000 });
};

/** For the compiler and the linter that knows types, both written in Go: memory is collected 6 times in a lint instead of 22 times. */
process.env.GOGC ??= '400';

const stages = {
  projects: ['tools/sync-projects.mjs', '--check'],
  format: ['node_modules/oxfmt/bin/oxfmt', '--check'],
  types: [compiler, '-b'],
  bundle: [bundler],
  readme: ['tools/readme.mjs', '--check'],
  migrations: ['tools/migration.mjs', 'check'],
  lint: ['node_modules/oxlint/bin/oxlint'],
  walls: ['node_modules/eslint/bin/eslint.js', '.'],
  nodes: ['tools/node-releases.mjs'],
};

/** What tests start from: the compiled programs. */
const firstLane = ['projects', 'types', 'bundle'];
/** Runs beside the tests. */
const besideLane = ['format', 'lint', 'walls', 'readme', 'migrations'];

/** @param files those that the stage is to look at; all by default */
const runStage = async (name, files = []) => {
  const started = performance.now();
  const { code, output } = await node([...stages[name].filter((word) => files.length === 0 || word !== '.'), ...files]);
  line(name, code === 0 ? 'ok' : 'FAILED', started);
  if (code !== 0) console.log(output.trimEnd().replaceAll(/^/gm, '  '));
  return code === 0;
};

const runLane = async (names) => {
  const answers = [];
  for (const name of names) answers.push(await runStage(name));
  return answers;
};

/** A browser is shown the page by the compiled command line, so it is made after that. */
const makeWhatTestsStartFrom = async (lane) => {
  const sources = sourcesFingerprint(root);
  const answers = await runLane(lane);
  if (answers.every(Boolean)) {
    shareTables(root, sources);
    orExit(() => makePage((step) => console.log(`${step} …`)));
  }
  return answers;
};

const specFiles = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist', 'out-tsc'].includes(entry.name) ? [] : specFiles(path);
    return path.endsWith('.spec.ts') ? [path] : [];
  });

const literally = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A word that is part of a spec's path chooses files, any other chooses tests by their title. */
const selection = (words) => {
  const paths = ['apps', 'libs', 'test'].filter((folder) => existsSync(join(root, folder))).flatMap(specFiles);
  return words.flatMap((word) => {
    if (word.startsWith('-')) return [word];
    return paths.some((path) => path.includes(word)) ? [literally(word)] : ['-t', literally(word)];
  });
};

/** Where suites that found no servers append their names, each with what is missing. */
const skippedSuites = join(root, 'node_modules/.cache/tietovirta/skipped-suites.jsonl');

/** What proofs of the whole stack measured, one line each. */
const measuredFacts = join(root, 'node_modules/.cache/tietovirta/measured-facts.txt');

const noTests = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

/** Specs that need Kafka, Redis or PostgreSQL, and among them the one that starts all services, kills them and cuts their connections. */
const onServers = '.servers.spec';
const onStack = 'stack.servers.spec';

const runTests = async (name, ...jestArguments) => {
  const started = performance.now();
  const report = join(root, 'node_modules/.cache/tietovirta/tests.json');
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { code } = await node(
    [
      ...(await optimiseLater()),
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${report}`,
      ...jestArguments,
    ],
    ['ignore', 'ignore', 'inherit'],
  );
  line(name, code === 0 ? 'ok' : 'FAILED', started);
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { ...noTests, numFailedTests: 1 };
  // A suite that could not be loaded has no tests to count, yet it failed.
  const failed = counts.numFailedTests + (counts.numRuntimeErrorTestSuites ?? 0);
  return {
    ok: code === 0,
    passed: counts.numPassedTests,
    failed,
    skipped: counts.numPendingTests + counts.numTodoTests,
    results: counts.testResults ?? [],
  };
};

/** Says once, for all of them, how many tests did not run and what to install. */
const reportSkipped = (testResults) => {
  if (!existsSync(skippedSuites)) return;
  const suites = readFileSync(skippedSuites, 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));
  const names = new Set(suites.map(({ name }) => name));
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, ancestorTitles }) => status === 'pending' && names.has(ancestorTitles[0]));
  const missing = [...new Set(suites.flatMap((suite) => suite.missing))];
  console.log(
    `\nSKIPPED ${skipped.length} tests that need servers or programs which are not there\n${missing.join('\n')}`,
  );
};

const serversOnly = '--servers';
const isChangedOnly = (word) => word === '--changed' || word.startsWith('--changed=');
const words = process.argv.slice(2).filter((word) => word !== serversOnly && !isChangedOnly(word));
const isServersOnly = process.argv.includes(serversOnly);
const withServers = isServersOnly || process.env.CI === 'true';

/** The releases of Node are tried with everything else, in CI alone, on machines for which there are packages of them. */
const withNodes = process.env.CI === 'true' && !isServersOnly && words.length === 0 && isTriedHere;

/** What was asked for, or everything; the proofs of the stack by themselves, as they disturb what runs beside them. */
const runAllTests = async (beside) => {
  const without = (pattern) => `--testPathIgnorePatterns=${literally(pattern)}`;
  if (words.length > 0) return [await runTests('tests', ...selection(words))];
  const runs = isServersOnly ? [] : [await runTests('tests', without(onServers))];
  if (!withServers) return runs;
  runs.push(await runTests('servers', literally(onServers), without(onStack)));
  await beside;
  runs.push(await runTests('stack', literally(onStack)));
  return runs;
};

/** What a change can touch: its specs, and what is left to the whole run. Undefined when everything is asked for, or meant. */
const changeAskedFor = () => {
  const word = process.argv.slice(2).find(isChangedOnly);
  if (word === undefined) return undefined;
  const { from, files } = changedFiles(root, word.split('=')[1]);
  const { everything, specs } = specsTouchedBy(root, files);
  console.log(`${files.length} files differ from ${from.slice(0, 12)}`);
  if (everything !== undefined) {
    console.log(`everything is tested: ${everything}`);
    return undefined;
  }
  const isLeftOut = (spec) => /\.(servers|system)\.spec\.ts$/.test(spec) && !files.includes(spec);
  const existing = files.filter((file) => existsSync(join(root, file)));
  return {
    linted: existing.filter((file) => /\.(ts|mjs)$/.test(file)),
    specs: specs.filter((spec) => !isLeftOut(spec) && existsSync(join(root, spec))),
    leftOut: specs.filter(isLeftOut),
  };
};

/** Nothing to lint, or nothing to test, is no fault. */
const testChange = async ({ linted, specs, leftOut }) => {
  const answers = await makeWhatTestsStartFrom(firstLane);
  const beside = (async () => [
    await runStage('format'),
    ...(linted.length === 0 ? [] : [await runStage('lint', linted), await runStage('walls', linted)]),
  ])();
  const runs = specs.length === 0 ? [] : [await runTests('tests', ...specs.map(literally))];
  answers.push(...(await beside));
  if (leftOut.length > 0) console.log(`\nNOT RUN, though touched: ${leftOut.join(', ')}`);
  return { answers, runs };
};

const started = performance.now();

orExit(() => prepare((step) => console.log(`${step} …`)));
line('set-up', 'ok', started);
for (const file of [skippedSuites, measuredFacts]) rmSync(file, { force: true });
const change = changeAskedFor();
const isSelection = words.length > 0 || isServersOnly || change !== undefined;

const testAll = async () => {
  const answers = await makeWhatTestsStartFrom(isSelection ? ['types', 'bundle'] : firstLane);
  const beside = runLane(isSelection ? [] : [...besideLane, ...(withNodes ? ['nodes'] : [])]);
  const runs = await runAllTests(beside);
  answers.push(...(await beside));
  return { answers, runs };
};
const { answers, runs } = await (change === undefined ? testAll() : testChange(change));
const sumOf = (count) => runs.reduce((sum, run) => sum + run[count], 0);

if (existsSync(measuredFacts)) console.log(`\n${readFileSync(measuredFacts, 'utf8').trimEnd()}`);
reportSkipped(runs.flatMap(({ results }) => results));
if (!isSelection && !withServers) {
  const files = ['apps', 'libs', 'test'].flatMap(specFiles).filter((path) => path.includes(onServers));
  console.log(
    `\nNOT RUN: ${files.length} files of proofs on Kafka, Redis and PostgreSQL. Run them with: npm run test:servers`,
  );
}
const skippedNodes = isSelection || withNodes ? 0 : releases.length;
if (skippedNodes > 0) {
  const how = isTriedHere ? 'Run it with: npm run test:nodes' : 'There are packages of them for Linux on x64 only.';
  console.log(`\nNOT RUN: the smoke scenario on Node ${releasesInWords}. ${how}`);
}
console.log(`\nall stages in ${seconds(started)}`);
console.log(`${sumOf('passed')} passed, ${sumOf('failed')} failed, ${sumOf('skipped') + skippedNodes} skipped`);
process.exitCode = answers.every(Boolean) && runs.every(({ ok }) => ok) ? 0 : 1;
