/** The settings of services and of the command line on a stack: environment variables, read once. */
export { kafkaConnection, type KafkaConnection, type KafkaLogin } from './kafka-connection.js';
export { postgresConnection, type PostgresConnection } from './postgres-connection.js';
export { readSettings, type Environment, type ReadOptions } from './read-settings.js';
export { redacted } from './redacted.js';
export { redisConnection, type RedisConnection } from './redis-connection.js';
export { redactedText, Secret } from './secret.js';
export { formatFault, type SettingFault } from './setting-fault.js';
export { needs, type Need } from './setting.js';
export type { Settings } from './settings.js';
export {
  settingsEnvironment,
  stackSettingsFile,
  type EnvironmentOptions,
  type SettingsEnvironment,
} from './settings-environment.js';
export { SettingsRefused } from './settings-refused.js';
export { settingsTable } from './settings-table.js';
