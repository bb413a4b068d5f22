import { randomBytes } from 'node:crypto';
import { crc32c, isCrc32cNative, portableCrc32c } from './crc32c.js';

describe('The checksum of a batch', () => {
  it('is computed by the processor here', () => {
    expect(isCrc32cNative).toBe(true);
  });

  // The check value of CRC-32C in the catalogue of parametrised CRC algorithms.
  it.each([crc32c, portableCrc32c])('is the one that Kafka expects: %p', (checksum) => {
    expect(checksum([Buffer.from('123456789')])).toBe(0xe306_9283);
  });

  it('is the same wherever the bytes are cut into pieces, with and without a native module', () => {
    const bytes = randomBytes(9_000);
    const whole = crc32c([bytes]);
    for (const cut of [0, 1, 4_001, 8_999, 9_000]) {
      const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)];
      expect([crc32c(pieces), portableCrc32c(pieces)]).toEqual([whole, whole]);
    }
  });
});
