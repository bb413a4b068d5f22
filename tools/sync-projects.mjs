/**
 * Writes the configuration files that follow from each project's package.json (its name and its dependencies),
 * so that a new project is a package.json and a src folder. `--check` writes nothing and fails when a file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { formatted } from './formatted.mjs';
import { projectsOf } from './projects.mjs';
import { root } from './set-up.mjs';

const check = process.argv.includes('--check');
const stale = [];

const projects = projectsOf(root);
const folderOf = new Map(projects.map(({ folder, manifest }) => [manifest.name, folder]));

const write = async (file, text) => {
  const path = join(root, file);
  const wanted = await formatted(path, text);
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return;
  if (check) stale.push(file);
  else writeFileSync(path, wanted);
};
const writeJson = (file, value) => write(file, JSON.stringify(value, null, 2));

/** The projects a manifest asks for; a misspelt name would otherwise surface as an import that cannot be found. */
const projectsNeededBy = ({ folder, manifest }) => {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) =>
    name.startsWith('@tietovirta/'),
  );
  const unknown = names.filter((name) => !folderOf.has(name));
  if (unknown.length > 0) throw new Error(`${folder}/package.json depends on unknown projects: ${unknown.join(', ')}`);
  return names;
};

const referencesOf = (project) =>
  projectsNeededBy(project).map((name) => ({
    path: `${relative(project.folder, folderOf.get(name))}/tsconfig.lib.json`,
  }));

const writeJestConfig = ({ folder, manifest }, match = '') =>
  write(
    `${folder}/jest.config.mjs`,
    `import { preset } from '${relative(folder, '.')}/jest.preset.mjs';

export default preset('${manifest.name.replace('@tietovirta/', '')}'${match});
`,
  );

/** `test` holds nothing that ships: one program, and specs at any depth. */
const writeTestProject = async (project) => {
  await writeJson(`${project.folder}/tsconfig.json`, {
    extends: `${relative(project.folder, '.')}/tsconfig.base.json`,
    compilerOptions: {
      rootDir: '.',
      outDir: 'out-tsc/spec',
      tsBuildInfoFile: 'out-tsc/spec.tsbuildinfo',
      types: ['node', 'jest'],
    },
    include: ['**/*.ts'],
    exclude: ['out-tsc'],
    references: referencesOf(project),
  });
  await writeJestConfig(project, ", ['<rootDir>/**/*.spec.ts']");
};

/** A page is compiled by its bundler; here its types are checked, with those of a browser and without those of Node. */
const inBrowser = {
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  jsx: 'react-jsx',
  jsxImportSource: 'preact',
  types: [],
  emitDeclarationOnly: true,
};

const writeProject = async (project) => {
  const { folder, tags } = project;
  const isPage = tags.includes('type:page');
  const sources = (end) => (isPage ? [`src/**/*${end}.ts`, `src/**/*${end}.tsx`] : [`src/**/*${end}.ts`]);
  const browser = isPage ? inBrowser : {};
  const base = `${relative(folder, '.')}/tsconfig.base.json`;
  const references = referencesOf(project);
  await writeJson(`${folder}/tsconfig.json`, {
    files: [],
    include: [],
    references: [{ path: './tsconfig.lib.json' }, { path: './tsconfig.spec.json' }],
  });
  await writeJson(`${folder}/tsconfig.lib.json`, {
    extends: base,
    compilerOptions: { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/tsconfig.lib.tsbuildinfo', ...browser },
    include: sources(''),
    exclude: sources('.spec'),
    references,
  });
  await writeJson(`${folder}/tsconfig.spec.json`, {
    extends: base,
    compilerOptions: {
      rootDir: 'src',
      outDir: 'out-tsc/spec',
      tsBuildInfoFile: 'out-tsc/spec.tsbuildinfo',
      ...browser,
      types: ['node', 'jest'],
    },
    include: sources('.spec'),
    references: [{ path: './tsconfig.lib.json' }, ...references],
  });
  await writeJestConfig(project);
};

for (const project of projects) await (project.folder === 'test' ? writeTestProject(project) : writeProject(project));
await writeJson('tsconfig.json', {
  files: [],
  include: [],
  references: projects.map(({ folder }) => ({ path: folder })),
});

if (stale.length > 0) {
  console.error(`stale, run "npm run sync": ${stale.join(', ')}`);
  process.exit(1);
}
