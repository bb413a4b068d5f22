import type { LiveNote } from '@tietovirta/control-contract';
import { LiveFeed, foldBounds, type Viewer } from './live-feed.js';
import { LiveRun } from './live-run.js';
import { plannedWeek, workedOut } from './testing/played-run.js';

class FakeViewer implements Viewer {
  readonly taken: Uint8Array[] = [];
  isBlocked = false;
  isEnded = false;

  write(bytes: Uint8Array): boolean {
    this.taken.push(bytes);
    return !this.isBlocked;
  }

  end(): void {
    this.isEnded = true;
  }

  get events(): readonly string[] {
    return this.taken.map((bytes) => /^event: (\w+)/.exec(Buffer.from(bytes).toString())?.[1] ?? 'beat');
  }

  dataOf(place: number): Record<string, unknown> {
    const text = Buffer.from(this.taken.at(place) ?? []).toString();
    return JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '{}') as Record<string, unknown>;
  }

  get lastId(): string {
    return /^id: (.*)$/m.exec(Buffer.from(this.taken.at(-1) ?? []).toString())?.[1] ?? '';
  }
}

const live = new LiveRun({ id: 1, marks: await workedOut(plannedWeek('tax-data')), nowMs: 0 });
const noTime = (work: () => void): number => {
  work();
  return 0;
};
const open = (epoch = 'a'): LiveFeed => new LiveFeed({ epoch, version: '1.2.3' });
const publish = (feed: LiveFeed, nowMs: number, measure = noTime): void => {
  feed.publish(live.state({ nowMs, state: 'running' }), nowMs, measure);
};
const joined = (feed: LiveFeed, lastEventId?: string): FakeViewer => {
  const viewer = new FakeViewer();
  feed.join(viewer, lastEventId);
  return viewer;
};
const note = (text: string): LiveNote => ({
  kind: 'control',
  at: '2026-01-01T00:00:00.000Z',
  run: 1,
  text: { fi: text, en: text },
});

describe('a feed of live pictures', () => {
  it('says hello with the layout, and shows who comes later the newest picture at once', () => {
    const feed = open();
    feed.show(live.layout);
    publish(feed, 250);
    const viewer = joined(feed);
    expect(viewer.events).toEqual(['hello', 'state']);
    expect(viewer.dataOf(0)).toMatchObject({ v: 1, server: '1.2.3', everyMs: 250, layout: { run: 1 } });
  });

  it('writes a picture out once: every viewer gets the same bytes', () => {
    const feed = open();
    const [one, other] = [joined(feed), joined(feed)];
    publish(feed, 250);
    expect(one.taken.at(-1)).toBe(other.taken.at(-1));
  });

  it('lets a slow viewer skip, gives it the newest picture when it can take one, and nobody else waits', () => {
    const feed = open();
    const [slow, quick] = [joined(feed), joined(feed)];
    slow.isBlocked = true;
    for (const nowMs of [250, 500, 750]) publish(feed, nowMs);
    expect([slow.events, quick.events]).toEqual([['hello'], ['hello', 'state', 'state', 'state']]);
    expect(feed.skipped).toBe(3);
    slow.isBlocked = false;
    feed.drained(slow);
    expect(slow.taken).toHaveLength(2);
    expect(slow.taken.at(-1)).toBe(quick.taken.at(-1));
  });

  it('drops a viewer that has taken nothing for half a minute', () => {
    const feed = open();
    const viewer = joined(feed);
    viewer.isBlocked = true;
    publish(feed, 1_000);
    publish(feed, 30_999);
    expect(viewer.isEnded).toBe(false);
    publish(feed, 31_000);
    expect([viewer.isEnded, feed.viewers]).toEqual([true, 0]);
  });

  it('folds less often the dearer its viewers are, between a quarter of a second and a second', () => {
    const feed = open();
    expect(feed.everyMs).toBe(foldBounds.leastMs);
    for (let i = 0; i < 1_000; i += 1) joined(feed);
    const costing =
      (ms: number) =>
      (work: () => void): number => (noTime(work), ms);
    // 1 000 writes of 0.05 ms are 50 ms of a fold: a tenth of a processor bears it every 500 ms.
    for (let fold = 1; fold <= 40; fold += 1) publish(feed, fold * 250, costing(50));
    expect(feed.everyMs).toBe(500);
    for (let fold = 1; fold <= 40; fold += 1) publish(feed, 20_000 + fold * 250, costing(500));
    expect(feed.everyMs).toBe(foldBounds.mostMs);
  });

  it('gives who comes back the notes that were missed, and no other', () => {
    const feed = open();
    const first = joined(feed);
    feed.note(note('one'));
    const seen = first.lastId;
    feed.note(note('two'));
    const again = joined(feed, seen);
    expect(again.events).toEqual(['hello', 'note']);
    expect(again.dataOf(-1)).toMatchObject({ text: { en: 'two' } });
    expect(again.dataOf(0)).toMatchObject({ notesLost: 0 });
  });

  it('says how many notes are lost when there were too many', () => {
    const feed = open();
    for (let i = 0; i < 300; i += 1) feed.note(note(`${i}`));
    // 300 came, 256 are kept; of the 200 that came after the hundredth all are there.
    expect(joined(feed, 'a.10').dataOf(0)).toMatchObject({ notesLost: 300 - 10 - 256 });
    expect(joined(feed, 'a.100').dataOf(0)).toMatchObject({ notesLost: 0 });
    expect(joined(feed, 'b.299').dataOf(0)).toMatchObject({ notesLost: 300 - 256 });
  });

  it('ends every stream with the reason when the server ends', () => {
    const feed = open();
    const viewers = [joined(feed), joined(feed)];
    feed.close(() => 1_730);
    for (const viewer of viewers)
      expect([viewer.isEnded, viewer.dataOf(-1)]).toEqual([true, { why: 'shutdown', againInMs: 1_730 }]);
    expect(feed.viewers).toBe(0);
  });
});
