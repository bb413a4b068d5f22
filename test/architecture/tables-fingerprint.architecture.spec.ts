/** Tables are kept in files under a fingerprint of the code that made them: whoever edits a draw must never be shown what it drew before. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projects, root } from './workspace.js';

const { librariesBehind, sourcesFingerprint, tablesFingerprint } = (await import(join(root, 'tools/tables-fingerprint.mjs'))) as {
  readonly librariesBehind: (root: string) => readonly { readonly folder: string }[];
  readonly sourcesFingerprint: (root: string) => string;
  readonly tablesFingerprint: (root: string) => string;
}; // oxfmt-ignore
const { buildOfSpecs, shareTables } = (await import(join(root, 'tools/spec-tables.mjs'))) as {
  readonly buildOfSpecs: (root: string) => string;
  readonly shareTables: (root: string, sources: string) => void;
};
const { builtBefore } = (await import(join(root, 'jest.preset.mjs'))) as {
  readonly builtBefore: (project: string) => readonly string[];
};

/** A workspace like ours: who imports whom is the same, and each library has one source and what is compiled of it. */
function workspaceLikeOurs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  for (const { folder: project } of projects) {
    for (const part of ['dist', 'src']) mkdirSync(join(folder, project, part), { recursive: true });
    cpSync(join(root, project, 'package.json'), join(folder, project, 'package.json'));
    for (const file of ['dist/code.js', 'src/code.ts'])
      writeFileSync(join(folder, project, file), 'export const drawn = 1;\n');
  }
  return folder;
}

describe('The fingerprint of kept tables', () => {
  let folder = '';
  beforeAll(() => {
    folder = workspaceLikeOurs();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const afterEdit = (project: string): string => {
    const file = join(folder, project, 'dist/code.js');
    writeFileSync(file, 'export const drawn = 2;\n');
    try {
      return tablesFingerprint(folder);
    } finally {
      writeFileSync(file, 'export const drawn = 1;\n');
    }
  };

  it.each([
    'population',
    'chance',
    'calendar',
    'exchanges',
    'plan',
    'generation',
    'conversations',
    'messages',
    'published',
    'live',
    'oracle',
    'key-figures',
    'kept-tables',
    'table-files',
  ])(
    // oxfmt-ignore
    'is another one when the code of libs/%s is',
    (name) => {
      const before = tablesFingerprint(folder);
      expect(afterEdit(`libs/${name}`)).not.toBe(before);
      expect(tablesFingerprint(folder)).toBe(before);
    },
  );

  it('is the same when only code is edited from which no table follows', () => {
    expect(afterEdit('libs/stack-run')).toBe(tablesFingerprint(folder));
    expect(afterEdit('apps/tietovirta')).toBe(tablesFingerprint(folder));
  });

  it('covers each library that has kept tables', () => {
    const covered = librariesBehind(root).map(({ folder: project }) => project);
    const having = projects.filter(({ manifest }) => '@tietovirta/kept-tables' in (manifest.dependencies ?? {}));
    expect(having.length).toBeGreaterThan(3);
    expect(having.map(({ folder: project }) => project).filter((project) => !covered.includes(project))).toEqual([]);
  });
});

describe('What specs of before have built', () => {
  let folder = '';
  beforeAll(() => {
    folder = workspaceLikeOurs();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is read by none when a source has changed, and by all when only a spec or what is compiled has', () => {
    const before = sourcesFingerprint(folder);
    writeFileSync(join(folder, 'libs/population/src/code.spec.ts'), 'it.todo();\n');
    writeFileSync(join(folder, 'libs/population/dist/code.js'), 'export const drawn = 2;\n');
    expect(sourcesFingerprint(folder)).toBe(before);
    writeFileSync(join(folder, 'libs/population/src/code.ts'), 'export const drawn = 2;\n');
    expect(sourcesFingerprint(folder)).not.toBe(before);
  });

  it('is what programs have built, too, while the sources are those that were compiled', () => {
    const environment = { ...process.env };
    try {
      writeFileSync(join(folder, 'libs/chance/src/code.ts'), 'export const drawn = 3;\n');
      shareTables(folder, sourcesFingerprint(folder));
      expect(buildOfSpecs(folder)).toBe(tablesFingerprint(folder));
      writeFileSync(join(folder, 'libs/chance/src/code.ts'), 'export const drawn = 4;\n');
      expect(buildOfSpecs(folder)).toBe(sourcesFingerprint(folder));
    } finally {
      process.env = environment;
    }
  });

  it('is not read where tables are proven: their makers build their own', () => {
    expect(['population', 'kept-tables', 'table-files'].flatMap(builtBefore)).toEqual([]);
    expect(builtBefore('content-check').length).toBeGreaterThan(0);
  });
});
