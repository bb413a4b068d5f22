import { inSliceOrder, sliceKey } from './slice-address.js';

describe('the address of a slice', () => {
  it('is one text to look it up by', () => {
    expect(sliceKey({ messageType: 'kelmu.query', day: 14 })).toBe('kelmu.query/14');
  });

  it('puts slices in order by message type as computers compare texts, then by day as a number', () => {
    const addresses = ['b.a/2', 'a.b/10', 'a.b/9', 'a.B/0', 'a-b/3'].map((key) => {
      const [messageType = '', day] = key.split('/');
      return { messageType, day: Number(day) };
    });
    // '-' is 45, '.' is 46; capitals come before small letters; 9 before 10.
    expect(addresses.sort(inSliceOrder).map(sliceKey)).toEqual(['a-b/3', 'a.B/0', 'a.b/9', 'a.b/10', 'b.a/2']);
  });
});
