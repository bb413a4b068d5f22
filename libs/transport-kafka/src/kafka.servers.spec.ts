import { jest } from '@jest/globals';
import { exchanges, findMessageType } from '@tietovirta/exchanges';
import { arrayOf, decodeFrame, type Frame } from '@tietovirta/messages';
import { sampleFrame } from '@tietovirta/messages/builders';
import { describeOnInfrastructure } from '@tietovirta/testing';
import type { DurableTransport, UnreadableRecord } from '@tietovirta/transport';
import { keys, until } from '@tietovirta/transport/contract';
import type { Wire } from '@tietovirta/scenarios/wire';
import { DeadLetterTopic, TopicsDiffer } from './index.js';
import { openTransaction } from '@tietovirta/kafka-client/testing';
import { openKafkaForTests, type KafkaForTests, type KafkaForTestsOptions } from './testing/index.js';

jest.setTimeout(60_000);

const type = findMessageType('kelmu.query');
/** Topics of no other exchange are made. */
const ofKelmu = { exchanges: ['kelmu'] };
const day = 7;
const key = keys[day] as string;
const run = '3-lx3k9';

const query = (rows: number, index = 0): Frame => {
  const { header, body } = sampleFrame(type, { rows, day, index, firstOrdinal: 1_000 + index });
  return { header: { ...header, run }, body };
};

await describeOnInfrastructure('Kafka', (infrastructure) => {
  const opened: KafkaForTests[] = [];
  const open = async (more: Omit<KafkaForTestsOptions, 'brokers'> = {}): Promise<KafkaForTests> => {
    const kafka = await openKafkaForTests({ brokers: infrastructure().kafka.brokers(), ...more });
    opened.push(kafka);
    return kafka;
  };
  const transports: DurableTransport[] = [];
  const transportOf = (kafka: KafkaForTests, wire: Wire = 'frames'): DurableTransport => {
    const transport = kafka.transport({ wire, exchanges: ['kelmu'] });
    transports.push(transport);
    return transport;
  };

  afterEach(async () => {
    await Promise.all(transports.splice(0).map((transport) => transport.close()));
    await Promise.all(opened.splice(0).map((kafka) => kafka.close()));
  });

  describe('topics', () => {
    it('are made once, as the settings ask, by several services at the same time', async () => {
      const kafka = await open({ partitions: 3 });
      const { topicPrefix } = kafka;
      const others = [await open({ partitions: 3, topicPrefix }), await open({ partitions: 3, topicPrefix })];
      await Promise.all([kafka, ...others].map((each) => each.ensureTopics()));
      expect([...(await kafka.watch.lagBySource('unknown', ['kelmu'])).keys()].sort()).toEqual(
        [0, 1, 2].map((partition) => `${kafka.topicPrefix}.kelmu/${partition}`),
      );
      await expect(kafka.ensureTopics()).resolves.toBeUndefined();
    });

    it('that exist with other partitions are refused, all in one go, with what is and what was asked', async () => {
      const kafka = await open({ partitions: 2 });
      await kafka.ensureTopics();
      const other = await open({ partitions: 5, topicPrefix: kafka.topicPrefix });
      const refusal = await other.ensureTopics().catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(TopicsDiffer);
      const { differences, hint } = refusal as TopicsDiffer;
      expect(differences).toHaveLength(exchanges.length);
      expect(differences).toContainEqual({ topic: `${kafka.topicPrefix}.kelmu`, has: 2, asked: 5 });
      expect(hint).toContain('2 partitions');
    });
  });

  describe('single messages', () => {
    it('come joined to frames again, with every value', async () => {
      const kafka = await open(ofKelmu);
      await kafka.ensureTopics();
      const transport = transportOf(kafka, 'messages');
      const sent = query(5_000);
      const columns = structuredClone(sent);
      await transport.publish(sent, key);
      await transport.settled();
      const came: Frame[] = [];
      transport.subscribe({
        group: `${kafka.topicPrefix}.counters`,
        positionsOf: () => Promise.resolve(new Map()),
        handle: ({ frame }) => void came.push({ header: frame.header, body: new Uint8Array(frame.body) }),
      });
      const rows = (): number => came.reduce((sum, { header }) => sum + header.rows, 0);
      await until(() => rows() >= 5_000, rows);
      expect(came.length).toBeLessThan(50);
      let next = 0;
      const persons: number[] = [];
      for (const frame of came) {
        expect(frame.header).toMatchObject({ index: next, firstOrdinal: 1_000 + next, run });
        next = frame.header.next;
        persons.push(...(arrayOf(decodeFrame(frame, type), 'person', 'uint32') ?? []).slice(0, frame.header.rows));
      }
      expect(persons).toEqual([...(arrayOf(decodeFrame(columns, type), 'person', 'uint32') ?? [])].slice(0, 5_000));
    });
  });

  describe('dead letters', () => {
    it('keep the record as it was, with the reason and its place, and can be sent again', async () => {
      const kafka = await open(ofKelmu);
      await kafka.ensureTopics();
      const source = await kafka.tamperer.poison(query(4), key);
      const transport = kafka.transport({ wire: 'frames', exchanges: ['kelmu'] });
      transports.push(transport);
      const reported: UnreadableRecord[] = [];
      transport.subscribe({
        group: `${kafka.topicPrefix}.counters`,
        positionsOf: () => Promise.resolve(new Map()),
        handle: () => undefined,
        unreadable: async (record) => {
          const original = transport.original(record.source, record.position);
          if (original === undefined) throw new Error('the record is not at hand');
          const { code, reason, position } = record;
          await kafka.deadLetters.send(original, {
            code,
            reason,
            source: record.source,
            position,
            run: record.header?.run,
          });
          reported.push(record);
        },
      });
      await until(() => reported.length === 1);
      const [letter, ...others] = await kafka.deadLetters.list();
      expect(others).toEqual([]);
      expect(letter?.facts).toEqual({
        code: 'checksum-differs',
        reason: reported[0]?.reason,
        source,
        position: 0,
        run,
      });
      const original = await kafka.deadLetters.read(source, 0);
      expect(letter?.original).toEqual({ key: original?.key, value: original?.value, headers: original?.headers });
      expect(String(original?.key)).toBe(key);
      expect(await kafka.deadLetters.read(source, 1)).toBeUndefined();

      if (letter !== undefined) await kafka.deadLetters.resend(letter.facts, letter.original);
      await until(() => reported.length === 2);
      expect(reported[1]).toMatchObject({ source, position: 1, code: 'checksum-differs', header: query(4).header });
    });

    it('are none where none were sent', async () => {
      const kafka = await open(ofKelmu);
      await kafka.ensureTopics();
      expect(kafka.deadLetters).toBeInstanceOf(DeadLetterTopic);
      expect(await kafka.deadLetters.list()).toEqual([]);
    });
  });

  describe('the watch', () => {
    it('reports how many records lie before a group, from the start and behind what it committed', async () => {
      const kafka = await open();
      await kafka.ensureTopics();
      const transport = transportOf(kafka);
      for (let index = 0; index < 5; index += 1) await transport.publish(query(1, index), key);
      await transport.settled();
      const group = `${kafka.topicPrefix}.counters`;
      expect(await kafka.watch.lag(group)).toBe(5);
      let source = '';
      const reader = transport.subscribe({
        group,
        positionsOf: () => Promise.resolve(new Map()),
        handle: (delivery) => void (source = delivery.source),
      });
      await until(() => source !== '');
      await reader.commit(new Map([[source, 3], [`${kafka.topicPrefix}.eessi/0`, 9]])); // oxfmt-ignore
      expect(await kafka.watch.lag(group)).toBe(2);
      expect(await kafka.watch.committed(group, [source])).toEqual(new Map([[source, 3]]));
      expect(await kafka.watch.lag(group, ['eessi'])).toBe(0);
    });

    it('counts what readers can see: nothing of a transaction that is open, and nothing for ever of one that was aborted', async () => {
      const kafka = await open(ofKelmu);
      await kafka.ensureTopics();
      const group = `${kafka.topicPrefix}.counters`;
      const transport = transportOf(kafka);
      const positions = new Map<string, number>();
      const save = (record: { source: string; nextPosition: number }): void =>
        void positions.set(record.source, record.nextPosition);
      const reader = transport.subscribe({
        group,
        positionsOf: (sources) =>
          Promise.resolve(new Map(sources.map((source) => [source, positions.get(source) ?? 0]))),
        handle: save,
        skipped: save,
      });
      await transport.publish(query(1), key);
      await until(() => positions.size === 1);
      const [source] = [...positions.keys()] as [string];
      const connection = { brokers: infrastructure().kafka.brokers(), clientId: 'tests' };
      const transaction = await openTransaction(connection, source, 4);
      await reader.commit(positions);
      expect(await kafka.watch.lag(group, ['kelmu'])).toBe(0);
      await transaction.abort();
      await until(() => positions.get(source) === 6); // a record, 4 that were aborted, the marker of their end
      await reader.commit(positions);
      expect(await kafka.watch.lag(group, ['kelmu'])).toBe(0);
      await transport.publish(query(1, 1), key);
      await until(() => positions.get(source) === 7);
    });
  });

  describe('a reader', () => {
    it('stops with a clear error when what it needs next is beyond what the topic holds, and its group cannot be told', async () => {
      const kafka = await open(ofKelmu);
      await kafka.ensureTopics();
      const transport = transportOf(kafka);
      const positionsOf = (sources: readonly string[]): Promise<ReadonlyMap<string, number>> =>
        Promise.resolve(new Map(sources.map((source) => [source, 12])));
      transport.subscribe({ group: `${kafka.topicPrefix}.counters`, positionsOf, handle: () => undefined });
      const failure = await transport.failure();
      expect(failure).toMatchObject({ name: 'MessagesLost', position: 12, bounds: { first: 0, end: 0 } });
    });
  });

  describe('a member without sources', () => {
    it('waits quietly while others read', async () => {
      const owner = await open({ ...ofKelmu, partitions: 1 });
      await owner.ensureTopics();
      const waiter = await open({ ...ofKelmu, partitions: 1, topicPrefix: owner.topicPrefix });
      const assignments = (kafka: KafkaForTests): readonly (readonly string[])[] =>
        kafka.events
          .filter(({ code }) => code === 'sources-assigned')
          .map(({ facts }) => facts?.['sources'] as readonly string[]);
      const came: string[] = [];
      const reading = (kafka: KafkaForTests, name: string): DurableTransport => {
        const transport = transportOf(kafka);
        transport.subscribe({
          group: `${kafka.topicPrefix}.counters`,
          positionsOf: () => Promise.resolve(new Map()),
          handle: ({ frame }) => void came.push(`${name} ${frame.header.index}`),
        });
        return transport;
      };
      const first = reading(owner, 'first');
      await until(() => assignments(owner).length === 1);
      reading(waiter, 'second');
      await until(() => assignments(waiter).length + assignments(owner).length >= 3);
      const carry = async (index: number): Promise<void> => {
        await first.publish(query(1, index), key);
        await first.settled();
        await until(() => came.some((each) => each.endsWith(` ${index}`)));
      };
      // Once a frame came through, the group has settled; on a busy machine it may be assigned more than once before.
      await carry(0);
      const [reader, idle] = assignments(waiter).at(-1)?.length === 0 ? [owner, waiter] : [waiter, owner];
      const before = assignments(idle).length;
      for (const index of [1, 2, 3]) await carry(index);
      expect(assignments(reader).at(-1)).toEqual([`${owner.topicPrefix}.kelmu/0`]);
      expect(assignments(idle)).toHaveLength(before);
    });
  });

  describe('the room of a broker', () => {
    it('is known, and records go that a group has read', async () => {
      const kafka = await open({ ...ofKelmu, partitions: 1 });
      await kafka.ensureTopics();
      await expect(kafka.records.checkRoom('messages', 3e16)).rejects.toMatchObject({ code: 'BROKER_ROOM_TOO_SMALL' });
      await expect(kafka.records.checkRoom('frames', 1)).resolves.toBeUndefined();
      const transport = transportOf(kafka);
      const group = `${kafka.topicPrefix}.counters`;
      const source = `${kafka.topicPrefix}.kelmu/0`;
      let came = 0;
      const reader = transport.subscribe({
        group,
        positionsOf: () => Promise.resolve(new Map()),
        handle: () => void (came += 1),
      });
      for (const index of [0, 1, 2]) await transport.publish(query(1, index), key);
      await transport.settled();
      await until(() => came === 3);
      await reader.commit(new Map([[source, 2]]));
      await kafka.records.deleteRead(['kelmu'], [group, 'nobody']);
      expect(await kafka.deadLetters.read(source, 1)).toBeUndefined();
      expect(await kafka.deadLetters.read(source, 2)).toBeDefined();
    });
  });

  describe('a publisher', () => {
    it('refuses a frame that is too large before anything of it is sent', async () => {
      const kafka = await open(ofKelmu);
      await kafka.ensureTopics();
      const transport = transportOf(kafka);
      const large = { header: query(1).header, body: new Uint8Array(5 * 1024 * 1024) };
      await expect(transport.publish(large, key)).rejects.toThrow(/at most 4194304/);
      await transport.publish(query(1), key);
      await expect(transport.settled()).resolves.toBeUndefined();
    });
  });
});
