import { comparedTables } from './tables.js';

const name = { fi: 'Rivi', en: 'Row' };
const row = (printed: string, value: unknown) => ({
  id: 'a.row',
  label: name,
  published: { printed: '', value: null },
  simulated: { printed, value },
  difference: null,
});
const withRow = (printed: string, value: unknown) => ({
  run: null,
  year: 2024,
  tables: [{ id: 'a', title: name, rows: [row(printed, value)] }],
});

describe('the tables of a run over the API', () => {
  it.each([
    ['7 346', 7_346],
    ['17 279 935,25 eur', 17_279_935.25],
    ['0,5–1,5 milj.', { from: 512_345, to: 1_483_000 }],
    ['16 + 2', { opening: 16, flow: 2 }],
    ['', null],
  ])('have cells printed as "%s"', (printed, value) => {
    expect(comparedTables.parse(withRow(printed, value))).toEqual(withRow(printed, value));
  });

  it.each([[-1], ['7'], [{ from: 1 }]])('refuse the value %j', (value) => {
    expect(comparedTables.safeParse(withRow('', value)).success).toBe(false);
  });
});
