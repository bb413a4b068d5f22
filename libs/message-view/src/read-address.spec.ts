import { AddressRefused } from './address-refused.js';
import { readAddress } from './read-address.js';

const refusalOf = (typed: string): AddressRefused => {
  try {
    readAddress(typed);
  } catch (error) {
    if (error instanceof AddressRefused) return error;
    throw error;
  }
  throw new Error(`${typed} is an address`);
};

describe('an address that was typed', () => {
  it('names year, message type and ordinal', () => {
    expect(readAddress('2024/kelmu.query/7')).toEqual({ year: 2024, messageType: 'kelmu.query', ordinal: 7 });
  });

  it('is refused with the form of one when it has another', () => {
    expect(refusalOf('kelmu.query')).toMatchObject({
      code: 'NO_ADDRESS',
      hint: expect.stringContaining('2024/kelmu.query/1234567'),
    });
  });

  it('is refused with every fault at once', () => {
    const { code, message } = refusalOf('2022/kelmu.quer/1');
    expect(code).toBe('NOT_IN_REPORT');
    expect(message.split('\n')).toEqual([
      expect.stringContaining('2022'),
      expect.stringContaining('Did you mean kelmu.query?'),
    ]);
  });
});
