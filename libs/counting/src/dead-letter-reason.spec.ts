import { reasonIn } from './dead-letter-reason.js';

const letter = { code: 'checksum-differs', reason: 'the checksum is 1, not 2' };

describe('the reason of a dead letter', () => {
  it('is told in Finnish by its code, in English as it was kept', () => {
    expect(reasonIn('fi', letter)).toBe('sisältö ei ole se, joka lähetettiin');
    expect(reasonIn('en', letter)).toBe(letter.reason);
  });

  it('is told as it was kept where an earlier version had another code', () => {
    expect(reasonIn('fi', { ...letter, code: 'of-before' })).toBe(letter.reason);
  });
});
