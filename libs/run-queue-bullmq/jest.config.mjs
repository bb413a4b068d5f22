import { preset } from '../../jest.preset.mjs';

export default preset('run-queue-bullmq');
