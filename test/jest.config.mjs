import { preset } from '../jest.preset.mjs';

/** The proofs of the whole stack take minutes and are asked for: `npm run test:stack`. */
const asksForStack = process.env.TIETOVIRTA_TEST_STACK === 'true';

export default {
  ...preset('test', ['<rootDir>/**/*.spec.ts']),
  ...(asksForStack ? {} : { testPathIgnorePatterns: ['stack\\.system\\.spec\\.ts$'] }),
};
