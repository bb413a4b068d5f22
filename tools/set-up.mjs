/**
 * Brings a checkout to the state in which the product runs: dependencies, generated code, compiled code. Each step
 * looks first whether it is needed, so that a second call costs less than a second.
 *
 * Runs before anything is installed: only Node's own modules may be imported here.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectsOf } from './projects.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The compiler by its path: `.bin/tsc` belongs to whichever of the two TypeScript packages npm linked last. */
export const compiler = 'node_modules/typescript7/bin/tsc';

/** Puts programs into few files. */
export const bundler = 'tools/bundle.mjs';
const everything = 'tsconfig.json';

/** Every app but the command line. */
export const services = projectsOf(root)
  .filter(({ folder, tags }) => tags.includes('type:app') && folder !== 'apps/tietovirta')
  .map(({ folder }) => basename(folder));

/** The bundles all of whose programs are among the projects. */
const bundlesIn = (projects) => {
  const isCompiled = (app) => projects.includes(`apps/${app}/tsconfig.lib.json`);
  return [...(isCompiled('tietovirta') ? ['command-line'] : []), ...(services.every(isCompiled) ? ['services'] : [])];
};

const leastNode = [20, 19];

export class SetUpFailed extends Error {}

const readJson = (file) => {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
};

/** Runs a program in the root; its output is shown only when it fails. */
const run = (what, program, programArguments) => {
  const { status, stdout, stderr, error } = spawnSync(program, programArguments, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return;
  throw new SetUpFailed(`${what} failed:\n${[error?.message, stdout, stderr].filter(Boolean).join('\n').trim()}`);
};

const npm = (...programArguments) =>
  process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, [process.env.npm_execpath, ...programArguments]]
    : ['npm', programArguments];

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  throw new SetUpFailed(`Node ${leastNode.join('.')} or newer is needed, this is ${process.versions.node}.`);
};

/** What the lock file asks for and node_modules does not hold; npm notes what it installed in a hidden lock file. */
const missingPackages = () => {
  const wanted = readJson('package-lock.json')?.packages ?? {};
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  if (installed === undefined) return Object.keys(wanted);
  return Object.entries(wanted)
    .filter(([path]) => path.startsWith('node_modules/'))
    .filter(([path, { link, optional, version }]) =>
      link === true
        ? !existsSync(join(root, path))
        : installed[path] === undefined
          ? optional !== true
          : installed[path].version !== version,
    )
    .map(([path]) => path);
};

const install = (say) => {
  if (missingPackages().length === 0) return;
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  if (existsSync(join(root, 'node_modules'))) {
    say('bringing dependencies up to date');
    run('npm install', ...npm('install', '--no-save', ...quiet));
  } else {
    say('installing dependencies (once, about 40 s)');
    run('npm ci', ...npm('ci', ...quiet));
  }
};

const filesBelow = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesBelow(join(path, name)))
    : [path];

/** A number that changes when one of the files or folders does, or when one of the packages has another version. */
const fingerprint = ({ inputs, packages }) => {
  const hash = createHash('sha256');
  for (const file of inputs
    .map((input) => join(root, input))
    .filter(existsSync)
    .flatMap(filesBelow))
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  for (const name of packages) hash.update(`${name}@${readJson(`node_modules/${name}/package.json`)?.version}\0`);
  return hash.digest('hex');
};

/** Makes `output` again when what it was made from has changed; the memory of that lies in node_modules. */
const makeWhenStale = (say, step) => {
  const memory = join(root, 'node_modules/.cache/tietovirta', step.name.replaceAll(' ', '-'));
  const now = fingerprint(step);
  if (existsSync(join(root, step.output)) && existsSync(memory) && readFileSync(memory, 'utf8') === now) return;
  say(`making the ${step.name}`);
  rmSync(memory, { force: true });
  run(step.name, process.execPath, step.command);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, now);
};

const generated = [
  {
    name: 'database client',
    output: 'libs/store-prisma/src/generated/client.ts',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts'],
    packages: ['prisma', '@prisma/client'],
    command: ['node_modules/prisma/build/index.js', 'generate'],
  },
  {
    name: 'store template',
    output: 'libs/store-prisma/template',
    inputs: ['tools/store-template.mjs'],
    packages: ['@electric-sql/pglite'],
    command: ['tools/store-template.mjs'],
  },
];

/** Dependencies and generated sources: what linting, type checking and tests need. */
export const prepare = (say) => {
  checkNode();
  install(say);
  for (const step of generated) makeWhenStale(say, step);
};

/** What the browser shows of a server; made when what serves it is: the command line, or the services. */
const page = {
  name: 'page',
  output: 'apps/dashboard/dist/page/index.html',
  inputs: [
    ...['index.html', 'public', 'src', 'vite.config.mjs'].map((name) => `apps/dashboard/${name}`),
    ...['libs/wording/src', 'tools/build-page.mjs'],
  ],
  packages: ['@preact/signals', 'eventsource-parser', 'preact', 'preact-iso', 'vite'],
  command: ['tools/build-page.mjs'],
};

/** Needs the compiled libraries that the page imports. */
export const makePage = (say) => makeWhenStale(say, page);

/** Compiles the given projects and all they need. */
export const compile = (say, ...projects) => {
  const first = !existsSync(join(root, 'libs/published/dist'));
  if (first) say('compiling');
  run('the compiler', process.execPath, [compiler, '-b', ...projects]);
  const bundles = bundlesIn(projects);
  if (projects.includes(everything)) run('the bundler', process.execPath, [bundler]);
  else if (bundles.length > 0) run('the bundler', process.execPath, [bundler, ...bundles]);
  if (projects.includes(everything) || bundles.length > 0) makePage(say);
};

/** For the command lines of tools/: a failure is reported by its message, without a stack. */
export const orExit = (action) => {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof SetUpFailed)) throw error;
    console.error(error.message);
    process.exit(1);
  }
};
