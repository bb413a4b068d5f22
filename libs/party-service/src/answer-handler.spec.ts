import { RunCounter, type SentMark } from '@tietovirta/counting';
import { AnswerFrames } from '@tietovirta/conversations';
import { SliceFrames } from '@tietovirta/generation';
import { PlannedFrames, scenarioPlan } from '@tietovirta/plan';
import { Generator } from '@tietovirta/generation';
import { columnsPart, encodeColumns, frameVersion, type Frame, type FrameHeader } from '@tietovirta/messages';
import type { Scenario } from '@tietovirta/scenarios';
import { AnswerHandler } from './answer-handler.js';
import type { PartiesOfRun } from './parties-of-run.js';

const opening = 'kelmu.information-request';
const scenario: Scenario = {
  name: 'requests',
  base: 2024,
  year: 2024,
  exchanges: ['kelmu-information-requests', 'kelmu'],
  from: '2024-01-01',
  to: '2025-01-01',
  scale: { numerator: 1, denominator: 1 },
  seed: 3,
  speed: 'max',
  lateness: 'best-effort',
};
const planned = scenarioPlan(scenario);
const { year: plan } = planned;
const parties: PartiesOfRun = {
  plan,
  planned: new PlannedFrames(planned),
  slices: new SliceFrames(plan, '1-abc'),
  answers: new AnswerFrames(plan),
  slicesOn: () => [],
  messagesASlice: 0,
  window: planned,
  slicesFrom: () => [],
};
const { dayCounts } = plan.planOf(opening);
const day = dayCounts.indexOf(Math.max(...dayCounts));
const types = plan.followUps.filter(({ answers }) => answers === opening).map(({ id }) => id);
const { count, firstOrdinal } = plan.planOf(opening).slice(day);

/** The openings of a part of the slice, as single messages that were joined travel. */
function part(index: number, next: number): Frame {
  const columns = columnsPart(new Generator(plan).openSlice(opening, day).make(0, count), index, next);
  const header: FrameHeader = { version: frameVersion, year: 2024, run: '1-abc', messageType: opening, day, index, next, isLast: next === count, rows: next - index, firstOrdinal: firstOrdinal + index }; // oxfmt-ignore
  return { header, body: encodeColumns(columns) };
}
const unreadable = (frame: Frame): Frame => ({ ...frame, body: Uint8Array.of(1) });

class Desk {
  readonly published: Frame[] = [];
  readonly keys = new Set<string>();
  readonly handler: AnswerHandler;
  isRunOver = false;
  constructor(sent: readonly SentMark[] = []) {
    this.handler = new AnswerHandler({
      runId: 1,
      sent,
      isClosed: async () => this.isRunOver,
      parties: () => parties,
      publish: async (frame, key) => {
        this.published.push(frame);
        this.keys.add(key);
      },
    });
  }

  async read(...frames: readonly Frame[]): Promise<this> {
    for (const frame of frames) await this.handler.handle({ frame, source: 's', position: 0, nextPosition: 1 });
    return this;
  }

  async meet(header: FrameHeader | undefined): Promise<this> {
    const place = { source: 's', position: 0, nextPosition: 1 };
    await this.handler.unreadable({ ...place, code: 'checksum-differs', reason: 'changed on the way', header });
    return this;
  }

  sent(): readonly SentMark[] {
    return this.handler.takeEntries().sent;
  }

  /** What was published of all types: covered parts, and messages. */
  said(): readonly string[] {
    return this.published
      .filter(({ header }) => header.messageType === types[0])
      .map(({ header: { index, next, isWithheld, isLast } }) => `${index}-${next}${isWithheld ? ' withheld' : ''}${isLast ? ' last' : ''}`); // oxfmt-ignore
  }

  messages(): number {
    return this.published.reduce((sum, { header }) => sum + header.rows, 0);
  }
}

/** What counters come to that get these frames. */
function contentOf(frames: readonly Frame[], messageType: string): SentMark['content'] {
  const counter = new RunCounter({ calendar: plan.calendar, messageTypes: planned.messageTypes, marks: [] });
  for (const frame of frames) counter.count(frame, { source: 's', position: 0 });
  const mark = counter.takeEntries(1).marks.find((each) => each.messageType === messageType);
  return mark === undefined ? null : { low: mark.hashLow, high: mark.hashHigh };
}
const whole = (): Promise<Desk> => new Desk().read(part(0, count));
const messagesIn = (sent: readonly SentMark[]): number => sent.reduce((sum, { messages }) => sum + messages, 0);

describe('the answers of a slice', () => {
  it('are marked type by type, once the openings are answered', async () => {
    const desk = await whole();
    const sent = desk.sent();
    expect(types.length).toBeGreaterThan(1);
    expect(count).toBeGreaterThan(45);
    expect(sent.map(({ messageType }) => messageType).sort()).toEqual([...types].sort());
    for (const mark of sent) expect(mark).toMatchObject({ day, nextIndex: count, holes: [] });
    expect(messagesIn(sent)).toBe(desk.messages());
    expect([...desk.keys]).toEqual([`${opening}/${day}`]);
    expect(desk.sent()).toEqual([]);
    for (const { messageType, content } of sent) expect(content).toEqual(contentOf(desk.published, messageType));
  });

  it('are the same in sum, however the openings were cut and repeated', async () => {
    const cut = await new Desk().read(part(0, 20), part(10, 25), part(0, 25), part(25, count), part(40, count));
    expect(cut.said()).toEqual(['0-20', '10-20', '20-25', '0-25', `25-${count} last`, `40-${count} last`]);
    expect(cut.sent()).toEqual((await whole()).sent());
  });

  it('are given again, and not marked again, for openings that come again: what they were answered with may be lost', async () => {
    const first = await new Desk().read(part(0, 30));
    const next = await new Desk(first.sent()).read(part(0, 30), part(20, count));
    expect(next.said()).toEqual(['0-30', '20-30', `30-${count} last`]);
    expect(next.sent()).toEqual((await whole()).sent());
    const once = await new Desk((await whole()).sent()).read(part(0, count));
    expect([once.said(), once.sent()]).toEqual([[`0-${count} last`], []]);
  });

  it('are withheld once for openings that cannot be read, and given when these come again', async () => {
    const desk = await new Desk().read(part(0, 10), unreadable(part(10, 20)), unreadable(part(10, 20)));
    await desk.meet(part(20, 30).header);
    await desk.meet(part(0, 30).header);
    await desk.read(part(30, count));
    expect(desk.said()).toEqual(['0-10', '10-20 withheld', '20-30 withheld', `30-${count} last`]);
    const sent = desk.sent();
    expect(sent[0]?.holes).toEqual([
      { index: 10, next: 20, messages: 0 },
      { index: 20, next: 30, messages: 0 },
    ]);
    const later = await new Desk(sent).read(part(10, 20), part(10, 30), part(0, count));
    expect(later.said().slice(0, 3)).toEqual(['10-20', '10-20', '20-30']);
    expect(later.sent()).toEqual((await whole()).sent());
  });

  it('end with the last opening, and not with what comes after it to fill a hole', async () => {
    const desk = await new Desk().read(unreadable(part(0, 20)), part(0, count));
    expect(desk.said()).toEqual(['0-20 withheld', '0-20', `20-${count} last`]);
  });

  it('say with ordinals of the plan what is withheld', async () => {
    const desk = await new Desk().meet(part(10, 20).header);
    const slots = plan.followUps.find(({ id }) => id === types[0])?.slots ?? 0;
    expect(desk.published[0]?.header).toMatchObject({ rows: 0, firstOrdinal: (firstOrdinal + 10) * slots });
  });

  it('go on behind a gap, which is the alarm of others; what was missing is answered when it comes', async () => {
    const desk = await new Desk().read(part(20, count), part(0, 20));
    expect(desk.said()).toEqual([`20-${count} last`, '0-20']);
    expect(desk.sent()).toEqual((await whole()).sent());
  });

  it('of a run that is over are given only where they were withheld', async () => {
    const before = (await new Desk().read(part(0, 10), unreadable(part(10, 20)), part(20, 30))).sent();
    const desk = new Desk(before);
    desk.isRunOver = true;
    await desk.handler.afterPause();
    await desk.read(part(30, 40), part(20, 40), unreadable(part(30, 40)));
    await desk.meet(part(30, 40).header);
    expect([desk.said(), desk.sent()]).toEqual([[], []]);
    await desk.read(part(10, 20));
    expect(desk.said()).toEqual(['10-20']);
    expect(desk.sent()[0]).toMatchObject({ nextIndex: 30, holes: [] });
  });

  it('are only given to openings that were planned and have answers', async () => {
    const { header, body } = part(0, 20);
    const strange: readonly Partial<FrameHeader>[] = [
      { day: 400 },
      { year: 2023 },
      { index: count, next: count + 20 },
      { firstOrdinal: 7 },
      { isLast: true },
      { rows: 19 },
      { messageType: 'tax-data.request' },
      { messageType: 'kelmu.response' },
      { messageType: 'fax.page' },
    ];
    const desk = new Desk();
    for (const change of strange) {
      await desk.read({ header: { ...header, ...change }, body });
      await desk.meet({ ...header, ...change });
    }
    await desk.meet(undefined);
    expect([desk.published, desk.sent()]).toEqual([[], []]);
  });

  it('are not given to openings of a run that goes by a clock: there they come when they are due', async () => {
    const desk = new Desk();
    const { header, body } = part(0, 20);
    await desk.read({ header: { ...header, isByTime: true }, body });
    await desk.meet({ ...header, isByTime: true });
    expect([desk.published, desk.sent()]).toEqual([[], []]);
    await desk.read(part(0, 20));
    expect(desk.said()).toEqual(['0-20']);
  });

  it('are not marked when they could not be published', async () => {
    const handler = new AnswerHandler({ runId: 1, sent: [], isClosed: async () => false, parties: () => parties, publish: () => Promise.reject(new Error('no broker')) }); // oxfmt-ignore
    const reading = handler.handle({ frame: part(0, 20), source: 's', position: 0, nextPosition: 1 });
    await expect(reading).rejects.toThrow('no broker');
    expect(handler.takeEntries().sent).toEqual([]);
  });
});
