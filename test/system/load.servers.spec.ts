/**
 * `tietovirta load` into topics of a Kafka, counted by a consumer that is not ours: plain kafkajs, which knows nothing of runs, frames or
 * ledgers.
 */
import { jest } from '@jest/globals';
import { exchangeOf } from '@tietovirta/exchanges';
import { makeTopics, topicEnds } from '@tietovirta/kafka-client/testing';
import { scenarioPlan } from '@tietovirta/plan';
import { messagesPlanned } from '@tietovirta/plan-view';
import { resolveScenario } from '@tietovirta/scenarios';
import { describeOnInfrastructure } from '@tietovirta/testing';
import { Kafka, logLevel } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, type Said } from './stack/command-line.js';

jest.setTimeout(300_000); // a busy machine

const window = { from: '2024-03-04', to: '2024-03-06', scale: '1/50', exchanges: 'kelmu,tax-data' };

/** How many messages of each exchange the plan of these settings has. */
function plannedWith(volumes?: string): ReadonlyMap<string, number> {
  const planned = scenarioPlan(resolveScenario({ overrides: { ...window, volumes } }));
  const counts = new Map<string, number>();
  for (const type of planned.messageTypes) {
    const { id } = exchangeOf(type.id);
    counts.set(id, (counts.get(id) ?? 0) + messagesPlanned(planned, type));
  }
  return counts;
}

const sumOf = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + count, 0);

interface Seen {
  readonly address: string;
  readonly timestampMs: number;
  readonly time: string;
}

await describeOnInfrastructure('A load', (infrastructure) => {
  let brokers: readonly string[];
  let folder: string;
  beforeAll(async () => {
    brokers = infrastructure().kafka.brokers();
    folder = await mkdtemp(join(tmpdir(), 'tietovirta-load-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const load = (prefix: string, ...words: readonly string[]): Promise<Said> => {
    const { from, to, scale, exchanges } = window;
    const settings = ['--from', from, '--until', to, '--scale', scale, '--exchanges', exchanges];
    return begin(['load', 'year-2024', ...settings, '--to', `kafka://${brokers.join(',')}/${prefix}`, '--quiet', ...words], {}).ended; // oxfmt-ignore
  };
  const client = (): Kafka =>
    new Kafka({ brokers: [...brokers], clientId: 'somebody-else', logLevel: logLevel.NOTHING });

  /** All records of a topic, read from its begin to its end. */
  async function recordsOf(topic: string): Promise<readonly Seen[]> {
    const expected = sumOf(await topicEnds(brokers, topic));
    if (expected === 0) return [];
    // By place: what a group reads may come again when it is shared out anew.
    const seen = new Map<string, Seen>();
    const consumer = client().consumer({ groupId: randomUUID() });
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on('consumer.crash', ({ payload }) => {
        if (!payload.restart) reject(payload.error);
      });
      void consumer.run({
        eachMessage: ({ partition, message }) => {
          const body = JSON.parse(String(message.value)) as { readonly address: string; readonly time: string };
          seen.set(`${partition}/${message.offset}`, { ...body, timestampMs: Number(message.timestamp) });
          if (seen.size === expected) resolve();
          return Promise.resolve();
        },
      });
    });
    await consumer.disconnect();
    return [...seen.values()];
  }

  it('brings exactly what is planned, each message once, also when an exchange is doubled', async () => {
    for (const volumes of [undefined, 'tax-data=x2']) {
      const prefix = `load-${randomUUID()}`;
      const said = await load(prefix, '--make-topics', '--partitions', '3', ...(volumes === undefined ? [] : ['--volumes', volumes])); // oxfmt-ignore
      expect({ code: said.code, err: said.err }).toEqual({ code: 0, err: '' });
      for (const [exchange, count] of plannedWith(volumes)) {
        const records = await recordsOf(`${prefix}.${exchange}`);
        expect({ exchange, count: records.length }).toEqual({ exchange, count });
        expect(new Set(records.map(({ address }) => address)).size).toBe(count);
      }
    }
    const [once, twice] = [plannedWith().get('tax-data') ?? 0, plannedWith('tax-data=x2').get('tax-data') ?? 0];
    expect(once).toBeGreaterThan(100);
    expect(Math.abs(twice / once - 2)).toBeLessThan(0.2);
  });

  it('gives records the simulated time of their messages where that is asked for', async () => {
    const prefix = `load-${randomUUID()}`;
    expect((await load(prefix, '--make-topics', '--timestamps', 'simulated')).code).toBe(0);
    const records = await recordsOf(`${prefix}.kelmu`);
    expect(records.length).toBeGreaterThan(0);
    expect(records.filter(({ timestampMs, time }) => timestampMs !== Date.parse(time))).toEqual([]);
  });

  it('measures the lag of a group that stands still, and ends with 99 when its threshold does not hold', async () => {
    const prefix = `load-${randomUUID()}`;
    const group = `group-${randomUUID()}`;
    const topics = [`${prefix}.kelmu`, `${prefix}.tax-data`];
    await makeTopics(brokers, Object.fromEntries(topics.map((topic) => [topic, 2])));
    const admin = client().admin();
    await admin.connect();
    await admin.setOffsets({ groupId: group, topic: topics[0] ?? '', partitions: [0, 1].map((partition) => ({ partition, offset: '0' })) }); // oxfmt-ignore
    await admin.disconnect();
    const [junit, html] = [join(folder, 'verdict.xml'), join(folder, 'report.html')];
    const said = await load(prefix, '--watch', `group=${group}`, '--thresholds', 'lag: max<10; dropped: count==0', '--junit', junit, '--html', html, '--json'); // oxfmt-ignore
    expect({ code: said.code, err: said.err }).toEqual({ code: 99, err: '' });
    const all = sumOf(plannedWith().values());
    const report = JSON.parse(said.out) as { sent: number; lag: { max: number }; verdicts: { metric: string; holds: boolean }[] }; // oxfmt-ignore
    expect(report.sent).toBe(all);
    expect(report.lag.max).toBe(all);
    expect(report.verdicts).toMatchObject([
      { metric: 'lag', holds: false },
      { metric: 'dropped', holds: true },
    ]);
    expect(await readFile(junit, 'utf8')).toContain('tests="3" failures="1"');
    expect(await readFile(html, 'utf8')).toContain('no product of Kela');
  });

  it('measures how long the receiver takes to answer, conversation by conversation', async () => {
    const prefix = `load-${randomUUID()}`;
    const [asked, answers] = [`${prefix}.kelmu`, `${prefix}.my-answers`];
    await makeTopics(brokers, { [asked]: 1, [`${prefix}.tax-data`]: 1, [answers]: 1 });
    const [producer, consumer] = [client().producer(), client().consumer({ groupId: `answering-${prefix}` })];
    await Promise.all([producer.connect(), consumer.connect()]);
    await consumer.subscribe({ topics: [asked], fromBeginning: true });
    await consumer.run({
      eachBatch: async ({ batch }) => {
        const messages = batch.messages.map(({ headers }) => ({ value: 'seen', headers: { ce_causationid: headers?.['ce_id'] } })); // oxfmt-ignore
        await producer.send({ topic: answers, messages });
      },
    });
    const said = await load(prefix, '--watch', `answers=${answers}`, '--thresholds', 'end_to_end{exchange:kelmu}: max<1h', '--json'); // oxfmt-ignore
    await Promise.all([consumer.disconnect(), producer.disconnect()]);
    expect({ code: said.code, err: said.err }).toEqual({ code: 0, err: '' });
    const report = JSON.parse(said.out) as { endToEnd: { count: number; p50: number }; verdicts: object[] };
    expect(report.endToEnd.count).toBe(plannedWith().get('kelmu'));
    expect(report.endToEnd.p50).toBeGreaterThan(0);
    expect(report.verdicts).toMatchObject([{ metric: 'end_to_end{exchange:kelmu}', holds: true }]);
  });

  it('goes as the README writes it: the plan beside the year, and the load with its verdict', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const [, whatIf = ''] = /```yaml\n(# what-if\.yaml\n[^`]*)```/.exec(readme) ?? [];
    const file = join(folder, 'what-if.yaml');
    await writeFile(file, whatIf);
    const plan = await begin(['plan', file, '--against', 'year-2024', '--json']).ended;
    const { all, figures } = JSON.parse(plan.out) as { all: { messages: number }; figures: { row: string }[] };
    expect(figures.map(({ row }) => row)).toEqual(expect.arrayContaining(['kelmu.queries', 'income-register.wage-reports'])); // oxfmt-ignore
    const prefix = `load-${randomUUID()}`;
    const topics = [`${prefix}.kelmu`, `${prefix}.income-register`];
    await makeTopics(brokers, Object.fromEntries(topics.map((topic) => [topic, 1])));
    const consumer = client().consumer({ groupId: 'my-consumer' });
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({ eachBatch: () => Promise.resolve() });
    const [html, junit] = [join(folder, 'readme.html'), join(folder, 'readme.xml')];
    const scale = '1/20';
    const words = ['load', file, '--scale', scale, '--speed', '86400', '--to', `kafka://${brokers.join(',')}/${prefix}`, '--html', html, '--junit', junit, '--quiet', '--json']; // oxfmt-ignore
    const said = await begin(words).ended;
    const ends = await Promise.all(topics.map((topic) => topicEnds(brokers, topic)));
    await consumer.disconnect();
    const report = JSON.parse(said.out) as { sent: number; dropped: number; planned: number; verdicts: { holds: boolean }[] }; // oxfmt-ignore
    // Whether a busy machine is late is not the matter: the exit code says what the verdicts do.
    expect(said.code).toBe(report.verdicts.every(({ holds }) => holds) ? 0 : 99);
    expect(report.verdicts).toHaveLength(4);
    expect(sumOf(ends.flat())).toBe(report.sent);
    expect(report.sent + report.dropped).toBe(report.planned);
    expect(all.messages).toBeGreaterThan(report.sent);
    expect(await readFile(html, 'utf8')).toContain('no product of Kela');
    expect(await readFile(junit, 'utf8')).toContain('tests="5"');
  });

  it('sends the messages that were found, and no others', async () => {
    const found = await begin(['find', 'kelmu.query', '--day', '2024-06-17', '--where', 'user-group=municipality', '--ids']).ended; // oxfmt-ignore
    const ids = found.out.trim().split('\n');
    await writeFile(join(folder, 'ids.txt'), found.out);
    const only = `load-${randomUUID()}`;
    const again = await begin(['load', 'year-2024', '--only', `@${join(folder, 'ids.txt')}`, '--to', `kafka://${brokers.join(',')}/${only}`, '--make-topics', '--quiet']).ended; // oxfmt-ignore
    expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: '' });
    expect((await recordsOf(`${only}.kelmu`)).map(({ address }) => address).toSorted()).toEqual(ids.toSorted());
  });

  it('refuses topics and groups that are not there, all at once, and sends nothing', async () => {
    const prefix = `load-${randomUUID()}`;
    const topic = `${prefix}.tax-data`;
    await makeTopics(brokers, { [topic]: 2 });
    const said = await load(prefix, '--partitions', '3', '--watch', 'group=nobody, answers=nowhere');
    expect(said.code).toBe(2);
    expect(await topicEnds(brokers, topic)).toEqual([0, 0]);
    for (const text of ['4 faults', `the topic ${prefix}.kelmu does not exist`, `the topic ${topic} has 2 partitions, asked were 3`, 'the topic nowhere that is to be watched does not exist', 'knows no consumer group nobody', '--make-topics']) expect(said.err).toContain(text); // oxfmt-ignore
  });
});
