import { MemoryArchive, type RunOutcome } from '@tietovirta/archive';
import { RetryingArchive } from './retrying-archive.js';

const outcome: RunOutcome = {
  status: 'finished',
  finishedAt: '2026-01-01T00:01:00.000Z',
  planned: 1,
  sent: 1,
  counted: 1,
  setAside: 0,
  hash: 'aa',
  seconds: 1,
  messagesPerSecond: 1,
  peakMemoryBytes: 1,
  cellsCompared: 1,
  cellsDiffering: 0,
  tables: [],
};

class ArchiveThatIsAway extends MemoryArchive {
  isAwayFor = 2;

  override async finish(id: number, result: RunOutcome) {
    this.isAwayFor -= 1;
    if (this.isAwayFor >= 0)
      throw Object.assign(new Error('connection lost'), { code: 'STORE_UNREACHABLE', retry: 'later' });
    return super.finish(id, result);
  }
}

describe('a retrying archive', () => {
  it('keeps what a run came to once its server is back, and says that it waited', async () => {
    const archive = new ArchiveThatIsAway();
    const notices: string[] = [];
    const retrying = new RetryingArchive(archive, ({ en }) => notices.push(en), { retryMs: 1 });
    const { id } = await retrying.start({ name: 'x', year: 2024, scenario: {}, productVersion: '0', startedAt: '2026-01-01T00:00:00Z' }); // oxfmt-ignore
    await retrying.finish(id, outcome);
    expect(await retrying.find(id)).toMatchObject({ status: 'finished', outcome });
    expect(notices).toEqual([
      'PostgreSQL does not answer (connection lost); waiting for it.',
      'PostgreSQL answers again.',
    ]);
  });

  it('does not wait where nothing can be changed by waiting', async () => {
    const retrying = new RetryingArchive(new MemoryArchive(), () => undefined, { retryMs: 1 });
    await expect(retrying.finish(7, outcome)).rejects.toMatchObject({ code: 'RUN_UNKNOWN' });
  });
});
