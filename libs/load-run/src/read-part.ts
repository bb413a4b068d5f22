import type { LoadPart } from '@tietovirta/load';

export const mostParts = 1_000;

/** @param typed e.g. `2/4` @returns undefined for what is no part */
export function readPart(typed: string): LoadPart | undefined {
  const [, part = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? [];
  const read = { part: Number(part), of: Number(of) };
  return part !== '' && read.part >= 1 && read.part <= read.of && read.of <= mostParts ? read : undefined;
}
