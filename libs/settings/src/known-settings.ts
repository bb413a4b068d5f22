import { z } from 'zod';
import { factsOf, type SettingFacts } from './setting.js';
import { settingsSchema } from './settings-schema.js';

export interface KnownSetting extends SettingFacts {
  readonly group: keyof typeof settingsSchema.shape;
  readonly key: string;
  readonly schema: z.ZodType;
  /** The text that is read when the variable is not set; undefined without a default. */
  readonly defaultText?: string;
}

/** The variable that names a file of settings; read before all others, see `settingsEnvironment`. */
export const settingsFileVariable = 'TIETOVIRTA_SETTINGS';

const defaultOf = (schema: z.ZodType): string | undefined =>
  schema instanceof z.ZodPrefault ? String(schema.def.defaultValue) : undefined;

/** All settings in the order in which they are declared. */
export const knownSettings: readonly KnownSetting[] = Object.entries(settingsSchema.shape).flatMap(
  ([group, { shape }]) =>
    Object.entries(shape as Readonly<Record<string, z.ZodType>>).map(([key, schema]) => ({
      ...factsOf(schema),
      defaultText: defaultOf(schema),
      group: group as KnownSetting['group'],
      key,
      schema,
    })),
);
