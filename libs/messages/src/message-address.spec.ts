import { messageTypes } from '@tietovirta/exchanges';
import { roundTrips } from '@tietovirta/laws';
import fc from 'fast-check';
import { addressHead, formatAddress, formatPlan, namedAround, parseAddress } from './message-address.js';

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

  it('names the plan by its fingerprint where it is not that of the published year', () => {
    const address = { year: 2024, plan: '3f9a1c2e', messageType: 'kelmu.query', ordinal: 2521 };
    expect(formatAddress(address)).toBe('2024~3f9a1c2e/kelmu.query/2521');
    expect(parseAddress('2024~3f9a1c2e/kelmu.query/2521')).toEqual(address);
    expect(formatPlan(address)).toBe('2024~3f9a1c2e');
    expect(addressHead({ year: 2024, messageType: 'kelmu.query' })).toBe('2024/kelmu.query/');
  });

  it('of a conversation of the year before has that year, and a mark', () => {
    const address = { year: 2024, plan: '3f9a1c2e', messageType: 'eessi.start', ordinal: 7, isCarried: true } as const;
    expect(formatAddress(address)).toBe('2023~3f9a1c2e/eessi.start/7#carried');
    expect(parseAddress('2023~3f9a1c2e/eessi.start/7#carried')).toEqual(address);
    expect(namedAround({ year: 2024 }, { of: 'eessi.start', isOfLastYear: true })).toEqual({ head: '2023/eessi.start/', tail: '#carried' }); // oxfmt-ignore
    expect(parseAddress('2023/eessi.start/7#carriedover')).toBeUndefined();
  });

  it('is read back as it was written, for every message type', () => {
    const ids = messageTypes.map(({ id }) => id);
    const address = fc.record(
      {
        year: fc.integer({ min: 2000, max: 2100 }),
        plan: fc.stringMatching(/^[0-9a-f]{8}$/),
        messageType: fc.constantFrom(...ids),
        ordinal: fc.maxSafeNat(),
      },
      { requiredKeys: ['year', 'messageType', 'ordinal'] },
    );
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
    '2024/kelmu.query/007',
    '2024/kelmu.query/9007199254740992',
    '2024/kelmu.query/12345678901234567',
    '2024~/kelmu.query/1',
    '2024~3f9a1c2/kelmu.query/1',
    '2024~3f9a1c2e0/kelmu.query/1',
    '2024~3F9A1C2E/kelmu.query/1',
    '2024~3f9a1c2g/kelmu.query/1',
    '2024~ 3f9a1c2/kelmu.query/1',
    '2024-3f9a1c2e/kelmu.query/1',
    '~3f9a1c2e/kelmu.query/1',
    '2024/kelmu.query/1/2',
  ])('is not what "%s" is', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});
