import type { BrokerRoom, KafkaClient } from '@tietovirta/kafka-client';
import { KeptRecords } from './kept-records.js';
import { RoomTooSmall } from './room-too-small.js';

/** Brokers with this room, and groups that have committed these positions; notes what is deleted. */
function brokersWith(room: BrokerRoom, committed: Readonly<Record<string, Readonly<Record<string, number>>>> = {}) {
  const deleted = new Map<string, number>();
  const client: Pick<KafkaClient, 'room' | 'committed' | 'deleteBefore'> = {
    room: () => Promise.resolve(room),
    committed: (group, topics) => {
      const sources = Object.entries(committed[group] ?? {});
      return Promise.resolve(
        new Map(sources.filter(([source]) => topics.some((topic) => source.startsWith(`${topic}/`)))),
      );
    },
    deleteBefore: (positions) => {
      for (const [source, position] of positions) deleted.set(source, position);
      return Promise.resolve();
    },
  };
  // Nothing else of the client is asked.
  const records = (replication = 1): KeptRecords =>
    new KeptRecords(client as KafkaClient, { topicPrefix: 'tv', replication });
  return { deleted, records };
}

const year = 471_650_989;

describe('records of a run on brokers', () => {
  it('are refused before they are sent, with what they need and what there is, in frames and in messages', async () => {
    const { records } = brokersWith({ brokers: 1, usableBytes: 7e9 });
    const refusal = await records()
      .checkRoom('frames', year)
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RoomTooSmall);
    expect(refusal).toMatchObject({
      code: 'BROKER_ROOM_TOO_SMALL',
      message: 'The run writes about 7.5 GB to a broker, which has room for 7.0 GB.',
      hint: expect.stringContaining('--exchanges'),
    });
    await expect(records().checkRoom('frames', year / 2)).resolves.toBeUndefined();
    await expect(records().checkRoom('messages', year / 20)).rejects.toThrow('21.2 GB');
  });

  it('are spread over the brokers, each copy counted', async () => {
    const { records } = brokersWith({ brokers: 3, usableBytes: 7e9 });
    await expect(records().checkRoom('frames', year)).resolves.toBeUndefined();
    await expect(records(3).checkRoom('frames', year)).rejects.toThrow('7.5 GB');
  });

  it('are not refused by brokers that do not say what room they have', async () => {
    const { records } = brokersWith({ brokers: 1, usableBytes: undefined });
    await expect(records().checkRoom('messages', year)).resolves.toBeUndefined();
  });

  it('are deleted up to where the slowest of the groups has read, of the exchanges of the run alone', async () => {
    const { deleted, records } = brokersWith(
      { brokers: 1, usableBytes: undefined },
      {
        counters: { 'tv.kelmu/0': 90, 'tv.kelmu/1': 70, 'tv.eessi/0': 5, 'tv.banks/0': 0 },
        'parties.kelmu': { 'tv.kelmu/0': 40, 'tv.kelmu/1': 80 },
      },
    );
    await records().deleteRead(['kelmu', 'banks'], ['counters', 'parties.kelmu', 'parties.kela']);
    expect([...deleted]).toEqual([
      ['tv.kelmu/0', 40],
      ['tv.kelmu/1', 70],
    ]);
  });
});
