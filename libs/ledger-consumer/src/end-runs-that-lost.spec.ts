import { failedOutcome, MemoryArchive, runKeyOf, type RunRecord } from '@tietovirta/archive';
import type { SentMark, SliceMark } from '@tietovirta/counting';
import { MemoryLedger } from '@tietovirta/ledger';
import { batchOf, markOf, sentOf } from '@tietovirta/ledger/contract';
import { endRunsThatLost } from './end-runs-that-lost.js';

const lost = { source: 'tietovirta.kelmu/2', exchange: 'kelmu', position: 30, first: 90, end: 120 };
const payments = { messageType: 'banks.payment' };

let keepers: { readonly archive: MemoryArchive; readonly ledger: MemoryLedger };
beforeEach(() => {
  keepers = { archive: new MemoryArchive(), ledger: new MemoryLedger() };
});

async function begun(
  status: 'running' | 'stopped' | 'finished' | 'differing',
  { marks = [], sent = [] }: { readonly marks?: readonly SliceMark[]; readonly sent?: readonly SentMark[] },
): Promise<RunRecord> {
  const { archive, ledger } = keepers;
  const request = { name: 'x', year: 2024, scenario: {}, productVersion: '1', startedAt: '2026-01-01T00:00:00Z' };
  const { id } = await archive.start(request);
  await ledger.apply(batchOf(id, { marks, sent }));
  if (status !== 'running') await archive.finish(id, { ...failedOutcome('', request.startedAt), status });
  return (await archive.find(id)) as RunRecord;
}

it('Runs that may have lost records of a source are ended with what is gone, and no others', async () => {
  const losers = [
    await begun('running', { sent: [sentOf({ messages: 10 })] }),
    await begun('running', { marks: [markOf({ counted: 4 })] }),
    await begun('stopped', { marks: [markOf({ counted: 4, setAside: 1 })], sent: [sentOf({ messages: 10 })] }),
  ];
  const others = [
    await begun('running', {}),
    await begun('running', { marks: [markOf(payments)], sent: [sentOf({ ...payments, messages: 10 })] }),
    await begun('stopped', { marks: [markOf({ counted: 9, setAside: 1 })], sent: [sentOf({ messages: 10 })] }),
    await begun('finished', { sent: [sentOf({ messages: 10 })] }),
    await begun('differing', { sent: [sentOf({ messages: 10 })] }),
  ];
  expect([...(await endRunsThatLost(keepers, lost))].sort()).toEqual(losers.map(runKeyOf).sort());
  for (const { id } of losers) {
    const run = await keepers.archive.find(id);
    expect([run?.status, run?.outcome?.failure]).toEqual([
      'failed',
      expect.stringContaining('positions 30 up to 90 of tietovirta.kelmu/2 were deleted before they were read'),
    ]);
  }
  for (const { id, status } of others) expect((await keepers.archive.find(id))?.status).toBe(status);
});

it('A topic that was created anew is told from records that were deleted', async () => {
  const { id } = await begun('running', { sent: [sentOf({ messages: 10 })] });
  await endRunsThatLost(keepers, { ...lost, position: 500 });
  expect((await keepers.archive.find(id))?.outcome?.failure).toContain('position 500, but ends at 120');
});
