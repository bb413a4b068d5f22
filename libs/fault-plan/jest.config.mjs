import { preset } from '../../jest.preset.mjs';

export default preset('fault-plan');
