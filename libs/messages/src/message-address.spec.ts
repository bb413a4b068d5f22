import { messageTypes } from '@tietovirta/exchanges';
import { roundTrips } from '@tietovirta/laws';
import fc from 'fast-check';
import { formatAddress, parseAddress } from './message-address.js';

describe('an address', () => {
  it('names year, message type and ordinal', () => {
    expect(formatAddress({ year: 2024, messageType: 'kelmu.query', ordinal: 1_234_567 })).toBe(
      '2024/kelmu.query/1234567',
    );
    expect(parseAddress('2024/eessi.follow-up/42')).toEqual({
      year: 2024,
      messageType: 'eessi.follow-up',
      ordinal: 42,
    });
  });

  it('is read back as it was written, for every message type', () => {
    const ids = messageTypes.map(({ id }) => id);
    const address = fc.record({
      year: fc.integer({ min: 2000, max: 2100 }),
      messageType: fc.constantFrom(...ids),
      ordinal: fc.nat({ max: 4_294_967_295 }),
    });
    roundTrips(address, formatAddress, parseAddress);
  });

  it.each([
    '',
    '2024',
    '2024/kelmu.query',
    '2024/kelmu.query/',
    '24/kelmu.query/1',
    '2024/kelmu.query/-1',
    '2024/kelmu.query/1.5',
    '2024/kelmu.query/1e3',
    '2024/Kelmu.Query/1',
    ' 2024/kelmu.query/1',
    '2024/kelmu.query/1\n',
    '2024//1',
    '2024/kelmu.query/1234567890123456',
    '2024/kelmu.query/1/2',
  ])('is not what "%s" is', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});
