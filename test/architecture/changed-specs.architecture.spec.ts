/** `npm test -- --changed` runs each spec that a change can touch. A spec that it forgot would be a check that is skipped silently. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root as repository } from './workspace.js';

interface Touched {
  readonly everything: string | undefined;
  readonly specs: readonly string[];
}
const { specsTouchedBy } = (await import(join(repository, 'tools/changed-specs.mjs'))) as {
  specsTouchedBy(root: string, files: readonly string[]): Touched;
};

const manifest = (name: string): string =>
  JSON.stringify({ name: `@tietovirta/${name}`, exports: { '.': { '@tietovirta/source': './src/index.ts' } } });

/** Two libraries: `ground` hands two names on, one of them under another name; `upper` uses both in files of their own. */
const files: Readonly<Record<string, string>> = {
  'libs/ground/package.json': manifest('ground'),
  'libs/ground/src/index.ts': "export { stone } from './stone.js';\nexport { soil as earth, type Grain } from './soil.js';\n",
  'libs/ground/src/stone.ts': 'export const stone = 1;\n',
  'libs/ground/src/stone.spec.ts': "import { stone } from './stone.js';\nit('is hard', () => expect(stone).toBe(1));\n",
  'libs/ground/src/soil.ts': "import { grain } from './grain.js';\nexport type Grain = number;\nexport const soil = grain;\n",
  'libs/ground/src/grain.ts': 'export const grain = 2;\n',
  'libs/ground/src/data.json': '{}\n',
  'libs/upper/package.json': manifest('upper'),
  'libs/upper/src/index.ts': "export { house } from './house.js';\n",
  'libs/upper/src/house.ts': "import {\n  stone,\n} from '@tietovirta/ground';\nexport const house = stone;\n",
  'libs/upper/src/house.spec.ts': "import { house } from './house.js';\nit('stands', () => expect(house).toBe(1));\n",
  'libs/upper/src/garden.spec.ts': "import { earth } from '@tietovirta/ground';\nit('grows', () => expect(earth).toBe(2));\n",
  'libs/upper/src/grain.spec.ts': "import type { Grain } from '@tietovirta/ground';\nit('is a type', () => expect(1 satisfies Grain).toBe(1));\n",
  'libs/upper/src/lazy.spec.ts': "it('loads late', async () => expect(await import('@tietovirta/ground')).toBeDefined());\n",
}; // oxfmt-ignore

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tietovirta-changed-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  execFileSync('git', ['init', '-q'], { cwd: root });
});
afterAll(() => rmSync(root, { recursive: true }));

const touched = (...changed: readonly string[]): readonly string[] =>
  specsTouchedBy(root, changed).specs.map((file) => file.replace(/^libs\/|\/src|\.spec\.ts$/g, ''));

describe('a change touches', () => {
  it('the specs that import a name of the changed file through the index of its library, or all of it, and no others', () => {
    expect(touched('libs/ground/src/stone.ts')).toEqual(['ground/stone', 'upper/house', 'upper/lazy']);
  });

  it('those that import it by another name, as a type, or behind another file', () => {
    expect(touched('libs/ground/src/soil.ts')).toEqual(['upper/garden', 'upper/grain', 'upper/lazy']);
    expect(touched('libs/ground/src/grain.ts')).toEqual(['upper/garden', 'upper/grain', 'upper/lazy']);
  });

  it('everybody who imports the library when its index changed', () => {
    expect(touched('libs/ground/src/index.ts')).toEqual(['upper/garden', 'upper/grain', 'upper/house', 'upper/lazy']);
  });

  it('the spec that changed itself', () => {
    expect(touched('libs/upper/src/lazy.spec.ts')).toEqual(['upper/lazy']);
  });

  it('all specs of a library whose data changed', () => {
    expect(touched('libs/ground/src/data.json')).toEqual(['ground/stone']);
  });

  it('no spec when only texts changed', () => {
    expect(touched('README.md', 'libs/ground/README.md')).toEqual([]);
  });

  it.each(['tools/check.mjs', 'package-lock.json', 'libs/ground/package.json', 'prisma/schema.prisma'])(
    'everything when %s changed, and says so',
    (file) => {
      expect(specsTouchedBy(root, [file]).everything).toContain(file);
    },
  );
});
