/**
 * Writes the configuration files that follow from each project's package.json (its name and its dependencies),
 * so that a new project is a package.json and a src folder. `--check` writes nothing and fails when a file is stale.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');
const stale = [];

const projects = ['apps', 'libs']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name)))
  .concat('test')
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) }));
const folderOf = new Map(projects.map(({ folder, manifest }) => [manifest.name, folder]));

const write = (file, text) => {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (check) stale.push(file);
  else writeFileSync(path, text);
};
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

for (const { folder, manifest } of projects) {
  const internal = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) =>
    name.startsWith('@tietovirta/'),
  );
  const unknown = internal.filter((name) => !folderOf.has(name));
  if (unknown.length > 0) throw new Error(`${folder}/package.json depends on unknown projects: ${unknown.join(', ')}`);
  const up = relative(folder, '.');
  const references = internal.map((name) => ({ path: `${relative(folder, folderOf.get(name))}/tsconfig.lib.json` }));
  const base = `${up}/tsconfig.base.json`;
  const isTest = folder === 'test';
  if (!isTest) {
    write(
      `${folder}/tsconfig.json`,
      json({ files: [], include: [], references: [{ path: './tsconfig.lib.json' }, { path: './tsconfig.spec.json' }] }),
    );
    write(
      `${folder}/tsconfig.lib.json`,
      json({
        extends: base,
        compilerOptions: { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/tsconfig.lib.tsbuildinfo' },
        include: ['src/**/*.ts'],
        exclude: ['src/**/*.spec.ts'],
        references,
      }),
    );
  }
  write(
    isTest ? 'test/tsconfig.json' : `${folder}/tsconfig.spec.json`,
    json({
      extends: base,
      compilerOptions: {
        rootDir: isTest ? '.' : 'src',
        outDir: 'out-tsc/spec',
        tsBuildInfoFile: 'out-tsc/spec.tsbuildinfo',
        types: ['node', 'jest'],
      },
      include: [isTest ? '**/*.ts' : 'src/**/*.spec.ts'],
      ...(isTest ? { exclude: ['out-tsc'] } : {}),
      references: isTest ? references : [{ path: './tsconfig.lib.json' }, ...references],
    }),
  );
  const name = manifest.name.replace('@tietovirta/', '');
  const match = isTest ? ", ['<rootDir>/**/*.spec.ts']" : '';
  write(
    `${folder}/jest.config.mjs`,
    `import { preset } from '${up}/jest.preset.mjs';\n\nexport default preset('${name}'${match});\n`,
  );
}
write('tsconfig.json', json({ files: [], include: [], references: projects.map(({ folder }) => ({ path: folder })) }));

if (stale.length > 0) {
  console.error(`stale, run "npm run sync": ${stale.join(', ')}`);
  process.exit(1);
}
