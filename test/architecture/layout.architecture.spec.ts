/**
 * The outside of the project: what lies at the top level, what files are called, and what must not be written in them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { files, read, root, sourceFiles, textFiles } from './workspace.js';

const topLevel = [...new Set(files.map((file) => file.split('/')[0] ?? ''))];
const rooms = ['apps', 'docker', 'libs', 'prisma', 'test'];
const cornerstones = ['nx.json', 'package.json', 'tsconfig.base.json', 'LICENSE', 'NOTICE', 'README.md'];
const alsoAllowed = [
  /^\./, // dot files
  /\.md$/,
  /^(eslint|jest|prisma)\.config\.mjs$|^prisma\.config\.ts$|^jest\.preset\.mjs$/,
  /^(package-lock|tsconfig)\.json$/,
  /^tools$/,
];

const where = (pattern: RegExp, among: readonly string[] = textFiles): string[] =>
  among.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );

describe('the top level', () => {
  it.each([...rooms, ...cornerstones])('has %s', (name) => {
    expect(topLevel).toContain(name);
  });

  it('has nothing else but documents, dot files, configuration and tools', () => {
    const known = new Set([...rooms, ...cornerstones]);
    expect(topLevel.filter((name) => !known.has(name) && !alsoAllowed.some((pattern) => pattern.test(name)))).toEqual(
      [],
    );
  });
});

describe('names', () => {
  it('say what a file holds: no drawers', () => {
    const drawer = /(^|[/.-])(common|shared|utils?|helpers?|misc|managers?|interfaces|types|impl)([/.-]|$)/;
    expect(sourceFiles.filter((file) => drawer.test(file))).toEqual([]);
  });

  it('are kebab-case', () => {
    expect(sourceFiles.filter((file) => !/^[a-z0-9./-]+$/.test(file))).toEqual([]);
  });
});

describe('text', () => {
  // The words are put together, so that this file does not find itself.
  const laterWork = new RegExp(
    `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b(?!\\([\\w-]+, #\\d+\\))`,
  );

  it('promises no later work without a name and an issue', () => {
    expect(
      where(
        laterWork,
        textFiles.filter((file) => /\.(ts|mjs|prisma|sql|ya?ml)$|Dockerfile/.test(file)),
      ),
    ).toEqual([]);
  });

  it('names no folder of one machine', () => {
    const slash = '/';
    const homes = new RegExp(`(^|[\\s"'\`(=:])${slash}(work|home|root|Users)${slash}\\w`);
    expect(where(homes)).toEqual([]);
  });

  it('names no package registry', () => {
    expect(where(/https?:\/\/[^\s"'/]*(registry|artifactory|nexus|verdaccio)/i)).toEqual([]);
    const locks = files.filter((file) => file.endsWith('package-lock.json'));
    expect(where(/"resolved": "https?:/, locks)).toEqual([]);
  });

  it('sends nobody to a registry for the command line, which no registry has', () => {
    const tool = 'npx';
    const asksRegistry = new RegExp(
      `\\b${tool} (?!--no )(-\\S+ )*@?tietovirta|\\bnpm (i|install|exec|x) .*\\btietovirta\\b`,
    );
    expect(where(asksRegistry)).toEqual([]);
  });
});

describe('generated files', () => {
  it('follow from the package.json files', () => {
    const check = (): unknown =>
      execFileSync(process.execPath, [join(root, 'tools/sync-projects.mjs'), '--check'], { stdio: 'pipe' });
    expect(check).not.toThrow();
  });

  it('that are made at set-up are not tracked', () => {
    const made = files.filter((file) => /(^|\/)(dist|out-tsc|generated|node_modules|template)\//.test(file));
    expect(made).toEqual([]);
    expect(existsSync(join(root, '.gitignore'))).toBe(true);
  });
});
