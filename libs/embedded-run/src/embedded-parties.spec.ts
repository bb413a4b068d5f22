import { SliceQueue, shareSlices } from './slice-queue.js';
import { decodeFrame, frameVersion, sliceKey, type Frame, type SliceAddress } from '@tietovirta/messages';
import { exchanges } from '@tietovirta/exchanges';
import type { SliceExpectation } from '@tietovirta/oracle';
import { planYear } from '@tietovirta/plan';
import { scaledFigures } from '@tietovirta/published';
import { EmbeddedTransport, type Delivery } from '@tietovirta/transport';
import { EmbeddedParties } from './embedded-parties.js';

const plan = planYear({ figures: scaledFigures(2024, { numerator: 1, denominator: 2000 }), seed: 2, exchanges });
/** About 35 000 benefit reports on a busy day: three frames. */
const whole = planYear({
  figures: scaledFigures(2024, { numerator: 1, denominator: 10 }),
  seed: 2,
  exchanges: exchanges.filter(({ id }) => id === 'income-register'),
});

interface Played {
  readonly frames: readonly Frame[];
  readonly sources: ReadonlyMap<string, ReadonlySet<string>>;
  readonly expectations: readonly SliceExpectation[];
  readonly parties: EmbeddedParties;
  readonly queue: SliceQueue;
}

async function play(
  of: typeof plan,
  tasks: readonly SliceAddress[],
  isStopped = (): boolean => false,
): Promise<Played> {
  const transport = new EmbeddedTransport({ partitions: 8, endpoint: 0, endpoints: 1, ports: [] });
  const queue = new SliceQueue(shareSlices(tasks));
  const expectations: SliceExpectation[] = [];
  const parties = new EmbeddedParties({
    plan: of,
    transport,
    queue,
    onSlice: (expectation) => expectations.push(expectation),
    isStopped,
  });
  const frames: Frame[] = [];
  const sources = new Map<string, Set<string>>();
  const watch = ({ frame, source }: Delivery): void => {
    frames.push(frame);
    const { messageType, day } = frame.header;
    const opening = exchanges.flatMap(({ messageTypes }) => messageTypes).find(({ id }) => id === messageType);
    const key = sliceKey({ messageType: opening?.kind === 'follow-up' ? opening.answers : messageType, day });
    sources.set(key, (sources.get(key) ?? new Set()).add(source));
  };
  transport.subscribe({ group: 'watchers', handle: watch });
  await parties.play();
  return { frames, sources, expectations, parties, queue };
}

const day = plan.planOf('kelmu.query').dayCounts.indexOf(Math.max(...plan.planOf('kelmu.query').dayCounts));
const rowsOf = (frames: readonly Frame[], messageType: string): number =>
  frames.filter(({ header }) => header.messageType === messageType).reduce((sum, { header }) => sum + header.rows, 0);

describe('the parties', () => {
  it('send a slice in frames numbered from 0 without gaps, the last one marked, ordinals running on', async () => {
    const reports = whole.planOf('income-register.benefit-report-received');
    const busiest = reports.dayCounts.indexOf(Math.max(...reports.dayCounts));
    const { firstOrdinal, count } = reports.slice(busiest);
    const { frames } = await play(whole, [{ messageType: 'income-register.benefit-report-received', day: busiest }]);
    expect(frames.length).toBeGreaterThan(1);
    expect(rowsOf(frames, 'income-register.benefit-report-received')).toBe(count);
    let next = firstOrdinal;
    frames.forEach(({ header }, place) => {
      const index = next - firstOrdinal;
      const covers = { index, next: index + header.rows, firstOrdinal: next };
      expect(header).toMatchObject({ year: 2024, day: busiest, isLast: place === frames.length - 1, ...covers });
      next += header.rows;
    });
  });

  it('answer each frame of openings with one frame a follow-up type, which keeps its number', async () => {
    const tasks = ['kelmu.query', 'tax-data.request', 'eessi.start'].map((messageType) => ({ messageType, day }));
    const { frames, parties } = await play(plan, tasks);
    const named = frames.map(({ header }) => header.messageType).sort();
    expect(named).toEqual(['eessi.follow-up', 'eessi.start', 'kelmu.query', 'kelmu.response', 'tax-data.answer', 'tax-data.request'].filter((id) => named.includes(id))); // oxfmt-ignore
    expect(rowsOf(frames, 'kelmu.response')).toBe(plan.planOf('kelmu.query').slice(day).count);
    const headerOf = (id: string): Frame['header'] | undefined => frames.find(({ header }) => header.messageType === id)?.header; // oxfmt-ignore
    const { index, next, isLast } = headerOf('kelmu.query') ?? {};
    expect(headerOf('kelmu.response')).toMatchObject({ day, index, next, isLast });
    expect(parties.sent).toBe(frames.reduce((sum, { header }) => sum + header.rows, 0));
  });

  it('send an empty frame where no opening is answered, so that no number is missing', async () => {
    const documents = plan.planOf('kelmu.information-request');
    const only = documents.dayCounts.findIndex((count) => count > 0);
    const { frames } = await play(plan, [{ messageType: 'kelmu.information-request', day: only }]);
    const rows = frames.filter(({ header }) => header.messageType !== 'kelmu.information-request').map(({ header }) => header.rows); // oxfmt-ignore
    expect(rows).toHaveLength(4);
    expect(rows).toContain(0);
  });

  it('keep what belongs to the conversations of a slice on one partition', async () => {
    const tasks = plan.types
      .filter((type) => type.slice(day).count > 0)
      .map(({ type }) => ({ messageType: type.id, day }));
    const { sources } = await play(plan, tasks);
    expect(sources.size).toBe(tasks.length);
    expect([...sources.values()].filter((of) => of.size !== 1)).toEqual([]);
  });

  it('report what the oracle expects of each slice, once it is sent', async () => {
    const tasks = [{ messageType: 'kelmu.query', day }, { messageType: 'banks.payment', day: 0 }]; // oxfmt-ignore
    const { expectations, frames } = await play(plan, tasks);
    expect(expectations.map(({ messageType, day: of }) => ({ messageType, day: of }))).toEqual(tasks);
    for (const { messageType, rows } of expectations.flatMap(({ expected }) => expected)) {
      expect([messageType, rows]).toEqual([messageType, rowsOf(frames, messageType)]);
    }
  });

  it('stop between two frames when asked, report nothing of the slice cut short, and leave the other tasks', async () => {
    const reports = whole.planOf('income-register.benefit-report-received');
    const busiest = reports.dayCounts.indexOf(Math.max(...reports.dayCounts));
    const tasks = [busiest, busiest + 1, busiest + 2].map((of) => ({
      messageType: 'income-register.benefit-report-received',
      day: of,
    }));
    let asked = 0;
    const { frames, expectations, queue } = await play(whole, tasks, () => (asked += 1) > 2);
    expect(frames.map(({ header }) => [header.day, header.index, header.isLast])).toEqual([[busiest, 0, false]]);
    expect(expectations).toEqual([]);
    expect(queue.take()).toEqual(tasks[1]);
  });

  it('withhold the answers to openings that cannot be read, say so, and go on', async () => {
    const transport = new EmbeddedTransport({ partitions: 2, endpoint: 0, endpoints: 1, ports: [] });
    const queue = new SliceQueue(shareSlices([{ messageType: 'kelmu.query', day }]));
    const parties = new EmbeddedParties({ plan, transport, queue, onSlice: () => undefined, isStopped: () => false });
    const header = { version: frameVersion, year: 2024, messageType: 'kelmu.query', run: '', day: 3, index: 0, next: 9, isLast: true, rows: 9, firstOrdinal: 50 }; // oxfmt-ignore
    const seen: Frame[] = [];
    transport.subscribe({ group: 'watchers', handle: ({ frame }) => void seen.push(frame) });
    await transport.publish({ header, body: Uint8Array.of(1) }, sliceKey({ messageType: 'kelmu.query', day: 3 }));
    await transport.publish({ header: { ...header, messageType: 'fax.page' }, body: Uint8Array.of(1) }, 'fax');
    expect(parties.sent).toBe(0);
    const withheld = seen.filter(({ header: { isWithheld } }) => isWithheld).map((frame) => frame.header);
    const said = { ...header, messageType: 'kelmu.response', rows: 0, firstOrdinal: 50, isWithheld: true };
    expect(withheld).toEqual([said]);
    await parties.play();
    expect(parties.sent).toBe(2 * plan.planOf('kelmu.query').slice(day).count);
  });

  it('send frames that can be read as the type their header names', async () => {
    const { frames } = await play(plan, plan.types.map(({ type }) => ({ messageType: type.id, day }))); // oxfmt-ignore
    const types = exchanges.flatMap(({ messageTypes }) => messageTypes);
    for (const frame of frames) {
      const type = types.find(({ id }) => id === frame.header.messageType);
      expect(type && decodeFrame(frame, type).rows).toBe(frame.header.rows);
    }
  });
});
