/**
 * Ends the runs that lost records of a source before they were consumed. Which run a record belonged to is gone with it, so every run is
 * ended that may have had some there: one that goes on and has begun in the exchange, and one that was stopped while not all that it had
 * sent was counted. Resuming makes their slices again; consumers recognise what they know.
 */
import { runKeyOf, type Archive, type RunRecord } from '@tietovirta/archive';
import { findExchange } from '@tietovirta/exchanges';
import type { Ledger } from '@tietovirta/ledger';
import { sliceKey } from '@tietovirta/messages';
import type { LostRecords } from '@tietovirta/transport';
import { endRun } from './end-run.js';

interface RunsAndLedger {
  readonly archive: Archive;
  readonly ledger: Ledger;
}

/** @returns the keys of the runs that were ended */
export async function endRunsThatLost(kept: RunsAndLedger, lost: LostRecords): Promise<readonly string[]> {
  const runs = (await kept.archive.list()).filter(({ status }) => status === 'running' || status === 'stopped');
  const ended: string[] = [];
  for (const run of runs) {
    if (!(await mayHaveLost(kept.ledger, run, lost))) continue;
    await endRun(kept, run, reasonOf(lost));
    ended.push(runKeyOf(run));
  }
  return ended;
}

async function mayHaveLost(ledger: Ledger, { id, status }: RunRecord, { exchange }: LostRecords): Promise<boolean> {
  const types = new Set<string>(findExchange(exchange).messageTypes.map((type) => type.id));
  const isThere = ({ messageType }: { readonly messageType: string }): boolean => types.has(messageType);
  const [marks, sent] = [(await ledger.marks(id)).filter(isThere), (await ledger.sent(id)).filter(isThere)];
  if (status === 'running') return marks.length + sent.length > 0;
  const accounted = new Map(marks.map((mark) => [sliceKey(mark), mark.counted + mark.setAside]));
  return sent.some((mark) => mark.messages > (accounted.get(sliceKey(mark)) ?? 0));
}

const reasonOf = ({ source, position, first, end }: LostRecords): string =>
  position > end
    ? `${source} was read up to position ${position}, but ends at ${end}: the topic was created anew`
    : `positions ${position} up to ${first} of ${source} were deleted before they were read: ` +
      `let brokers keep records for longer than a service may be away`;
