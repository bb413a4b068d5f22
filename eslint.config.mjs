/**
 * The house's own rules; those of the language are in .oxlintrc.json. The lists that are applied here live beside their
 * reasons: tools/lint/walls.mjs (who may import whom) and tools/lint/purity.mjs (what domain code may not touch).
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import nx from '@nx/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createProjectGraphAsync } from 'nx/src/devkit-exports.js';
import tseslint from 'typescript-eslint';
import * as purity from './tools/lint/purity.mjs';
import {
  constraintsFor,
  packagesOfContracts,
  packagesOfSpecs,
  typesOfContracts,
  typesOfSpecs,
} from './tools/lint/walls.mjs';
import { projectsOf } from './tools/projects.mjs';

const root = dirname(fileURLToPath(import.meta.url));

// The wall rule reads Nx's cached graph and stands aside in silence when there is none, or looks at an old one.
// Inside an Nx task the graph is fresh already.
process.env.NX_DAEMON ??= 'false';
if (process.env.NX_TASK_TARGET_PROJECT === undefined) await createProjectGraphAsync({ exitOnError: false });

const sources = ['apps/*/src/**/*.{ts,tsx}', 'libs/*/src/**/*.ts', 'test/**/*.ts'];
const specs = ['**/*.spec.ts', 'test/**/*.ts'];
const contracts = ['libs/*/src/**/*.contract.ts', 'libs/*/src/contract/**/*.ts', 'libs/*/src/testing/**/*.ts'];

const foldersOf = (...scopes) =>
  projectsOf(root)
    .filter(({ tags }) => tags.some((tag) => scopes.includes(tag)))
    .map(({ folder }) => `${folder}/src/**/*.ts`);
const domain = foldersOf('type:domain');
const exactArithmetic = foldersOf(
  'scope:calendar',
  'scope:chance',
  'scope:conversations',
  'scope:generation',
  'scope:plan',
  'scope:population',
);

const walls = (open) => [
  'error',
  {
    allow: [],
    banTransitiveDependencies: true,
    enforceBuildableLibDependency: true,
    depConstraints: constraintsFor(root, open),
  },
];

const focusedTests = [
  {
    selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name="only"]',
    message: 'A focused test silences all others: remove .only.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fdescribe|fit|ftest|xdescribe|xit|xtest)$/]',
    message: 'Write describe or it; a test that cannot run here skips itself with a reason.',
  },
];

const proofsOnly = {
  regex: '^@tietovirta/([^/]+/(contract|testing|builders)|testing|laws|simulation)$',
  message: 'Contract suites, builders, laws, the simulation and test infrastructure are for specs.',
};

const environmentInMain = {
  object: 'process',
  property: 'env',
  message: 'The environment is read once, in main.ts of an app, and passed down typed.',
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/out-tsc/',
    '**/coverage/',
    '**/generated/',
    '.nx/',
    '.stack/',
    '.tietovirta/',
    'libs/*/template/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'every project',
    files: sources,
    plugins: { '@nx': nx },
    languageOptions: { parser: tseslint.parser },
    rules: {
      '@nx/enforce-module-boundaries': walls(),
      'no-restricted-imports': ['error', { patterns: [proofsOnly] }],
      'no-restricted-properties': ['error', environmentInMain],
    },
  },

  {
    name: 'domain: no clock, no chance, no surroundings',
    files: domain,
    ignores: specs,
    rules: {
      'no-restricted-globals': ['error', ...purity.restrictedGlobals],
      'no-restricted-imports': ['error', { patterns: [proofsOnly, ...purity.restrictedImports] }],
      'no-restricted-properties': ['error', ...purity.restrictedProperties],
      'no-restricted-syntax': ['error', ...purity.restrictedSyntax],
    },
  },
  {
    name: 'domain where plans and people are drawn: exact arithmetic',
    files: exactArithmetic,
    ignores: specs,
    rules: {
      'no-restricted-properties': ['error', ...purity.restrictedProperties, ...purity.inexactProperties],
      'no-restricted-syntax': ['error', ...purity.restrictedSyntax, ...purity.inexactSyntax],
    },
  },

  {
    name: 'where the environment is read',
    files: ['apps/*/src/main.ts', 'libs/settings/src/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },

  {
    name: 'contract suites',
    files: contracts,
    rules: {
      '@nx/enforce-module-boundaries': walls({ packages: packagesOfContracts, types: typesOfContracts }),
      'no-restricted-imports': 'off',
    },
  },
  {
    name: 'specs',
    files: specs,
    rules: {
      '@nx/enforce-module-boundaries': walls({ packages: packagesOfSpecs, types: typesOfSpecs }),
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', ...focusedTests],
    },
  },
);
