/** The facts about a setting beside its schema: those that its documentation and its faults need. */
import type { Label } from '@tietovirta/wording';
import { z } from 'zod';

/** The groups of settings that a process can need. All other settings have defaults. */
export const needs = ['kafka', 'redis', 'postgres', 'http'] as const;
export type Need = (typeof needs)[number];

export interface SettingFacts {
  /** The environment variable; one that is not ours is what the user's desktop or system says to all programs. */
  readonly name: `TIETOVIRTA_${string}` | 'XDG_CACHE_HOME';
  /** What the value is, in a few words: "`x` is no ..." */
  readonly noun: string;
  readonly meaning: string;
  readonly allowed: Label;
  readonly example: string;
  /** The value is or may contain a secret: it is never quoted. */
  readonly isSecret?: true;
  /** Must be set in a process that needs its group. */
  readonly isRequired?: true;
  /** The path of a file, read at the start of a process that needs its group. */
  readonly isFile?: true;
}

const known = z.registry<SettingFacts>();

/** Registers the facts of a schema that reads the text of a variable. Returns the schema. */
export function setting<S extends z.ZodType>(schema: S, facts: SettingFacts): S {
  known.add(schema, facts);
  return schema;
}

export function factsOf(schema: z.ZodType): SettingFacts {
  const facts = known.get(schema);
  if (facts === undefined) throw new Error('A setting was declared without facts.');
  return facts;
}

/** Refuses a value, with the reason in both languages. */
export function refuse(context: z.RefinementCtx, says: Label): typeof z.NEVER {
  context.addIssue({ code: 'custom', message: says.en, params: { says } });
  return z.NEVER;
}

/** The reason given to `refuse`; undefined for issues of other kinds. */
export const saidBy = (issue: z.core.$ZodIssue): Label | undefined =>
  issue.code === 'custom' ? (issue.params?.['says'] as Label | undefined) : undefined;
