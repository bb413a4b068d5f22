import { middleOf } from './measure-wire.js';
import type { ProducerRound } from './stack-report.js';

const round = (ms: number, more: Partial<ProducerRound> = {}): ProducerRound => ({
  messages: 1_000,
  records: 500,
  bytes: 600_000,
  ms,
  producerMs: 3,
  brokerMs: undefined,
  ...more,
});

describe('The flow of a producer', () => {
  it('is its middle round, and tells all of them in their order', () => {
    // 1 000 messages in 20 ms are 50 000 a second, 500 records 25 000, 600 000 bytes 30 MB; 3 ms of 1 000 messages are 3 µs each.
    expect(middleOf([round(40), round(10), round(20)])).toEqual({
      messagesPerSecond: 50_000,
      recordsPerSecond: 25_000,
      megabytesPerSecond: 30,
      producerMicroseconds: 3,
      brokerMicroseconds: undefined,
      rounds: [25_000, 100_000, 50_000],
    });
  });

  it('has the processor time of the broker a message, where it is known', () => {
    expect(middleOf([round(20, { brokerMs: 7 })]).brokerMicroseconds).toBe(7);
  });
});
