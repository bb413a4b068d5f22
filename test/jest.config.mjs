import { preset } from '../jest.preset.mjs';

export default preset('test', ['<rootDir>/**/*.spec.ts']);
