export type { RedisSettings } from './redis-settings.js';
