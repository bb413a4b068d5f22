import fc from 'fast-check';
import { streamHash, type SliceContent } from './stream-hash.js';

describe('the stream hash', () => {
  const slice = (messageType: string, onDay: number, hashLow = 1): SliceContent => ({
    messageType,
    day: onDay,
    counted: 5,
    hashLow,
    hashHigh: 2,
  });
  const slices = [
    slice('kelmu.query', 10),
    slice('kelmu.query', 9),
    slice('eessi.start', 200),
    slice('banks.payment', 3),
  ];

  it('is canonical: the order in which slices were finished does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(slices, { minLength: slices.length }), (order) => {
        expect(streamHash(2024, order)).toBe(streamHash(2024, slices));
      }),
    );
    expect(streamHash(2024, slices)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not see slices without messages', () => {
    expect(streamHash(2024, [...slices, { ...slice('tax-data.request', 8), counted: 0 }])).toBe(
      streamHash(2024, slices),
    );
  });

  it('sees the year, and each type, day, count and hash', () => {
    const changed = [
      slices.slice(1),
      ...(['messageType', 'day', 'counted', 'hashLow', 'hashHigh'] as const).map((key) => [
        { ...(slices[0] as SliceContent), [key]: key === 'messageType' ? 'x' : 77 },
        ...slices.slice(1),
      ]),
    ].map((some) => streamHash(2024, some));
    const hashes = [streamHash(2024, slices), streamHash(2023, slices), ...changed];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('does not change the list it is given', () => {
    const own = [...slices];
    streamHash(2024, own);
    expect(own).toEqual(slices);
  });
});
