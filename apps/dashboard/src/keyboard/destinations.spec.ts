import { destinationsFor } from './destinations.js';

const words = { run: (id: number) => `Run ${id}`, message: (address: string) => `Message ${address}` };
const known = [
  { to: '/', name: 'Year' },
  { to: '/rows/kelmu.queries', name: 'Kelmu queries to Kela' },
  { to: '/rows/eessi.sent', name: 'EESSI messages sent' },
];
const found = (typed: string): readonly string[] => destinationsFor(typed, known, words).map(({ to }) => to);

describe('the palette', () => {
  it('shows everything that is known as long as nothing is typed', () => {
    expect(found('')).toEqual(known.map(({ to }) => to));
  });

  it('finds names by words in any order and case', () => {
    expect(found('KELA kelmu')).toEqual(['/rows/kelmu.queries']);
    expect(found('nothing of it')).toEqual([]);
  });

  it('leads to runs by their number and to messages by their address', () => {
    expect(found('7')).toEqual(['/runs/7']);
    expect(found(' 2024/kelmu.query/77 ')).toEqual(['/messages/2024/kelmu.query/77']);
    expect(found('2024~9602e99a/banks.payment/1')).toEqual(['/messages/2024~9602e99a/banks.payment/1']);
  });

  it('shows no more than can be chosen from', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ to: `/${i}`, name: `row ${i}` }));
    expect(destinationsFor('row', many, words)).toHaveLength(12);
  });
});
