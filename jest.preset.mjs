import { fileURLToPath } from 'node:url';
import { projectsOf } from './tools/projects.mjs';

const toolFile = (name) => fileURLToPath(new URL(`tools/${name}`, import.meta.url));

const projects = new Map(
  projectsOf(fileURLToPath(new URL('.', import.meta.url))).map(({ manifest }) => [manifest.name, manifest]),
);
const makers = ['population', 'kept-tables', 'table-files'];

/**
 * Reads what specs before it have built by the same sources: tables from files, families from memory. Where the tables about everybody are
 * made and kept, specs build their own: what is proven there must not come from elsewhere. The tables of a plan, which generation and
 * conversations make, are kept for plans of a scenario alone; their specs plan without one.
 */
export const builtBefore = (name) => {
  if (makers.includes(name)) return [];
  const own = `@tietovirta/${name}`;
  const found = new Set([own]);
  for (const each of found)
    for (const other of Object.keys(projects.get(each)?.dependencies ?? {})) if (projects.has(other)) found.add(other);
  if (!found.has('@tietovirta/kept-tables')) return [];
  const asksForPeople = '@tietovirta/population' in (projects.get(own)?.dependencies ?? {});
  return ['jest-tables.mjs', ...(asksForPeople ? ['jest-families.mjs'] : [])].map(toolFile);
};

/**
 * One way to run Jest for every project: native ES modules, TypeScript through swc, sources instead of builds
 * (the export condition @tietovirta/source), so that tests need no compile step.
 */
export const preset = (displayName, testMatch = ['<rootDir>/src/**/*.spec.ts']) => ({
  displayName,
  testEnvironment: toolFile('jest-environment.mjs'),
  testMatch,
  setupFiles: ['reflect-metadata', ...builtBefore(displayName)],
  testEnvironmentOptions: { customExportConditions: ['@tietovirta/source', 'node', 'node-addons'] },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      toolFile('jest-transform.mjs'),
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
});
