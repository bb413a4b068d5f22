import { jsonText } from './json-text.js';

describe('a result as JSON', () => {
  it('has the digits that mean something, and whole numbers as they are', () => {
    const value = { rate: 38986.89276903044, share: 0.000123456789, messages: 9_007_199_254_740_991, text: '0.123456' };
    expect(JSON.parse(jsonText(value))).toEqual({
      rate: 38986.893,
      share: 0.0001235,
      messages: 9_007_199_254_740_991,
      text: '0.123456',
    });
  });
});
