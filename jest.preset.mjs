import { fileURLToPath } from 'node:url';

const toolFile = (name) => fileURLToPath(new URL(`tools/${name}`, import.meta.url));

/**
 * One way to run Jest for every project: native ES modules, TypeScript through swc, sources instead of builds
 * (the export condition @tietovirta/source), so that tests need no compile step.
 */
export const preset = (displayName, testMatch = ['<rootDir>/src/**/*.spec.ts']) => ({
  displayName,
  testEnvironment: toolFile('jest-environment.mjs'),
  testMatch,
  setupFiles: ['reflect-metadata'],
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
