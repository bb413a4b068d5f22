import type { RunRecord } from './run-record.js';

/**
 * What records carry to say which run they belong to: its number and the instant of its start, so that runs of different
 * databases which share a stream are distinguished. `7-m3qzk1xc`.
 */
export const runKeyOf = ({ id, startedAt }: Pick<RunRecord, 'id' | 'startedAt'>): string =>
  `${id}-${Date.parse(startedAt).toString(36)}`;

/** The number of the run in a key; undefined when this is no key. Whether it is the run of that number: compare the keys. */
export function runIdIn(runKey: string): number | undefined {
  const id = /^([1-9]\d{0,9})-[0-9a-z]+$/.exec(runKey)?.[1];
  return id === undefined ? undefined : Number(id);
}
