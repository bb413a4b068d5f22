/**
 * npm run test:nodes: the product does the same on every release of Node that it supports, and none of them warns.
 *
 * On each release the built command line simulates the smoke scenario, all in one store, so that each also opens what another wrote, and
 * with the same kept tables; then a day of it with tables that this release builds itself. And
 * two services are started with settings that they must refuse, and with servers that are not there. Whatever differs from the first
 * release is a fault, and so is a line on standard error that is not the product's own. CI=true npm test runs it too, with the tables of its specs.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installReleases, isTriedHere, releases, releasesInWords } from './node-releases/releases.mjs';
import { compile, orExit, prepare, root } from './set-up.mjs';
import { folderOfTables } from './spec-tables.mjs';

const say = (step) => console.error(`${step} …`);

if (!isTriedHere) {
  console.log(`SKIPPED Node ${releasesInWords}: there are packages of them for Linux on x64 only`);
  process.exit();
}
orExit(() => {
  prepare(say);
  compile(say, 'tsconfig.json');
  installReleases(say);
});
const { flagsTakenBy } = await import(join(root, 'libs/host/dist/index.js'));

const store = mkdtempSync(join(tmpdir(), 'tietovirta-node-releases-'));
process.on('exit', () => rmSync(store, { recursive: true, force: true }));

/** Of the environment only PATH is passed on: a service would read its settings from the rest. */
const environment = { PATH: process.env.PATH };
const deadlineMs = 120_000;

const start = (program, programArguments, settings = {}) => {
  const { status, signal, stdout, stderr } = spawnSync(program, ['--trace-warnings', ...programArguments], {
    cwd: store,
    encoding: 'utf8',
    env: { ...environment, ...settings },
    timeout: deadlineMs,
  });
  return { code: status ?? signal, stdout, stderr };
};

const main = join(root, 'apps/tietovirta/bin/tietovirta.mjs');
/** @param tables where they are kept: with those of specs, unless it is said otherwise */
const commandLine = (program, words, tables = folderOfTables(root)) =>
  start(program, [main, ...words], { TIETOVIRTA_TABLES: tables });

/** What a run prints on standard error: its scenario, and how far it is. */
const isProgress = (line) => line === '' || /^smoke: /.test(line) || /^ *\d+\.\d %  /.test(line);

/** What a run prints, but for what it measured and the number of the run. */
const withoutMeasures = (text) => {
  const { run, seconds, messagesPerSecond, peakMemoryBytes, ...facts } = JSON.parse(text);
  return { id: run.id, facts: JSON.stringify(facts), hash: facts.hash };
};

const smoke = (program, faults, words = [], tables) => {
  const { code, stdout, stderr } = commandLine(program, ['run', 'smoke', '--json', ...words], tables);
  const told = ['run smoke', ...words].join(' ');
  const strange = stderr.split('\n').filter((line) => !isProgress(line));
  if (strange.length > 0) faults.push(`${told} says on standard error:\n${strange.join('\n')}`);
  if (code === 0) return withoutMeasures(stdout);
  faults.push(`${told} ends with ${code}`);
  return undefined;
};

/** A day of exchanges that ask who lives, works and moves where: with tables of this release alone, as all others are read from another's. */
const ownTables = (program, faults) => {
  const day = ['--exchanges', 'kelmu,population-register', '--from', '2024-03-04', '--to', '2024-03-05'];
  return smoke(program, faults, day, 'off');
};

/** The settings of a service whose servers are not there: nothing listens on port 1. */
const servedByNobody = {
  TIETOVIRTA_HTTP_PORT: '0',
  TIETOVIRTA_KAFKA_BROKERS: '127.0.0.1:1',
  TIETOVIRTA_REDIS_URL: 'redis://127.0.0.1:1',
  TIETOVIRTA_POSTGRES_URL: 'postgresql://tietovirta@127.0.0.1:1/tietovirta',
};

/** One of each kind: all party services are the same program but for their name. */
const services = ['kelmu', 'counter'];

/** What each of them says to no settings and to no servers. */
const refusals = (program, faults) =>
  services.flatMap((app) =>
    [{}, servedByNobody].map((settings) => {
      const { code, stdout, stderr } = start(program, [join(root, 'dist/services', `${app}.js`)], settings);
      if (code !== 2) faults.push(`${app} ends with ${code}, where it should refuse with 2:\n${stderr}`);
      return `${stdout}${stderr}`;
    }),
  );

/** Flags that would be set on this engine although it does not know them. */
const unknownFlags = (program, engine) => {
  const known = start(program, ['--v8-options']).stdout;
  return flagsTakenBy(engine).filter((flag) => !new RegExp(`^ +--${flag} `, 'm').test(known));
};

const differences = (first, { version, run, own, said }, { program }) => {
  if ([run, own, first.run, first.own].includes(undefined)) return [];
  const faults = [];
  if (run.facts !== first.run.facts) faults.push(`its figures are not those of Node ${first.version}`);
  if (own.facts !== first.own.facts)
    faults.push(`its figures by its own tables are not those of Node ${first.version}`);
  const { code, stdout } = commandLine(program, ['runs', 'diff', String(first.run.id), String(run.id)]);
  if (code !== 0) faults.push(`runs diff ends with ${code}:\n${stdout}`);
  said.forEach((text, at) => {
    if (text !== first.said[at])
      faults.push(`a service says\n${text}where on Node ${first.version} it says\n${first.said[at]}`);
  });
  return faults.map((fault) => `${version}: ${fault}`);
};

const seen = releases.map((release) => {
  const faults = [];
  const engine = start(release.program, ['--print', 'process.versions.v8']).stdout.trim();
  if (flagsTakenBy(engine).length === 0) faults.push(`libs/host does not know its engine, V8 ${engine}`);
  const unknown = unknownFlags(release.program, engine);
  if (unknown.length > 0) faults.push(`V8 ${engine} does not know ${unknown.join(', ')}`);
  const run = smoke(release.program, faults);
  return { ...release, run, own: ownTables(release.program, faults), said: refusals(release.program, faults), faults };
});

const all = seen.flatMap((each) => [
  ...each.faults.map((fault) => `${each.version}: ${fault}`),
  ...differences(seen[0], each, each),
]);
for (const { version, run } of seen) console.log(`Node ${version.padEnd(8)} stream hash ${run?.hash ?? 'none'}`);
if (all.length > 0) console.log(all.map((fault) => `Node ${fault}`).join('\n'));
process.exitCode = all.length === 0 ? 0 : 1;
