/** What is known about one setting besides how its text is read: enough for its documentation and for its faults. */
import type { Label } from '@tietovirta/wording';
import { z } from 'zod';

/** What a process talks to; settings of anything else always have a value. */
export const needs = ['kafka', 'redis', 'postgres', 'http'] as const;
export type Need = (typeof needs)[number];

export interface SettingFacts {
  /** The environment variable. */
  readonly name: `TIETOVIRTA_${string}`;
  /** What the value is, in a few words: "`x` is no ..." */
  readonly noun: string;
  readonly meaning: string;
  readonly allowed: Label;
  readonly example: string;
  /** Holds a secret, or may hold one: the text that was given is never shown. */
  readonly isSecret?: true;
  /** Whoever needs the group of this setting must give it. */
  readonly isRequired?: true;
  /** Names a file that is read at the start by those who need its group. */
  readonly isFile?: true;
}

const known = z.registry<SettingFacts>();

/** Ties facts to a schema that reads the text of a variable. */
export function setting<S extends z.ZodType>(schema: S, facts: SettingFacts): S {
  known.add(schema, facts);
  return schema;
}

export function factsOf(schema: z.ZodType): SettingFacts {
  const facts = known.get(schema);
  if (facts === undefined) throw new Error('A setting was declared without facts.');
  return facts;
}

/** Refuses a value with words of its own, in both languages. */
export function refuse(context: z.RefinementCtx, says: Label): typeof z.NEVER {
  context.addIssue({ code: 'custom', message: says.en, params: { says } });
  return z.NEVER;
}

/** What `refuse` said, if it was that. */
export const saidBy = (issue: z.core.$ZodIssue): Label | undefined =>
  issue.code === 'custom' ? (issue.params?.['says'] as Label | undefined) : undefined;
