import type { z } from 'zod';
import type { Need } from './setting.js';
import type { settingsSchema } from './settings-schema.js';

type Groups = z.infer<typeof settingsSchema>;

type RequiredKeys = {
  readonly kafka: 'brokers';
  readonly redis: 'address';
  readonly postgres: 'address';
  readonly http: 'port';
};

type Given<G extends Need> = Readonly<Groups[G]> & {
  readonly [K in RequiredKeys[G] & keyof Groups[G]]-?: NonNullable<Groups[G][K]>;
};

/** All settings that were given or have a default. In groups that are needed, required settings are present. */
export type Settings<N extends Need = never> = {
  readonly [G in keyof Groups]: Readonly<Groups[G]>;
} & { readonly [G in N]: Given<G> };
