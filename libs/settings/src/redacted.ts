import { knownSettings } from './known-settings.js';
import { redactedText, Secret } from './secret.js';
import type { Settings } from './settings.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A value as text: a file by its path, an address without password and parameters. */
function shown(value: unknown): string {
  if (value instanceof Secret) return redactedText;
  if (Array.isArray(value)) return value.join(',');
  if (isRecord(value)) return String(value['path'] ?? value['url']);
  return String(value);
}

/** All settings that have a value, by the names of their variables, fit for a log. */
export function redacted(settings: Settings): Readonly<Record<string, string>> {
  const groups = settings as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  return Object.fromEntries(
    knownSettings.flatMap(({ name, group, key }) => {
      const value = groups[group]?.[key];
      return value === undefined ? [] : [[name, shown(value)]];
    }),
  );
}
