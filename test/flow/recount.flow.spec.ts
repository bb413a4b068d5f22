/**
 * Rows of the tables counted again from a recording alone, by plain loops over its Arrow files: no measure, tally or ledger takes part. By hand at a larger scale:
 * TIETOVIRTA_TEST_SCALE=1/100.
 */
import { keyFigures, sumOfTerms, type KeyFigure, type Term } from '@tietovirta/key-figures';
import { SliceRecorder, startRecording } from '@tietovirta/recording';
import { resolveScenario } from '@tietovirta/scenarios';
import { tableFromIPC, type Table } from 'apache-arrow';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play, type Played } from './embedded-world.js';
import { recordingInto } from './wrapped-transports.js';

/** Those whose rows are sums, different persons, stocks and counts by value. */
const only = ['banks', 'recovery', 'omakanta', 'own-measurements', 'wills', 'corona-certificates', 'open-data', 'research', 'surveys', 'customer-segments']; // oxfmt-ignore
const usualScale = '1/1000';
const denominator = denominatorOf(process.env['TIETOVIRTA_TEST_SCALE'] ?? usualScale);
const isRecounted = ({ terms }: KeyFigure): boolean => terms.every(({ of }) => only.includes(of.split('.')[0] as string)); // oxfmt-ignore
const figures = keyFigures.filter((figure) => figure.rule !== 'daily-band' && isRecounted(figure));

let folder: string;
let played: Played;

beforeAll(
  async () => {
    folder = mkdtempSync(join(tmpdir(), 'tietovirta-recount-'));
    const scenario = resolveScenario({ overrides: { scale: `1/${denominator}`, exchanges: only.join(',') } });
    const recording = startRecording({ folder, productVersion: '1', scenario });
    const recorder = new SliceRecorder({ folder, worker: 0 });
    played = await play({ denominator, only, plays: () => true, wrap: recordingInto(recorder) });
    recorder.end();
    recording.finish({ messages: played.counted, streamHash: played.hash });
  },
  280_000 * Math.max(1, 1000 / denominator),
);
afterAll(() => rmSync(folder, { recursive: true }));

/** @throws Error for a scale that is none of a part of the year */
function denominatorOf(scale: string): number {
  const [, digits] = /^1\/(\d{1,6})$/.exec(scale) ?? [];
  if (digits === undefined || Number(digits) === 0) throw new Error(`TIETOVIRTA_TEST_SCALE is 1/100 or the like, not "${scale}"`); // oxfmt-ignore
  return Number(digits);
}

interface RecordedDay {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly table: Table;
}

/** The files of a type, a day each; none where it had no messages. */
function* daysOf(messageType: string): Generator<RecordedDay> {
  const below = join(folder, messageType);
  if (!existsSync(below)) return;
  for (const name of readdirSync(below)) yield { month: name.slice(0, 7), table: tableFromIPC(readFileSync(join(below, name))) }; // oxfmt-ignore
}

/** What one term comes to: rows with its values, a sum of their numbers, or how many different ones a year or its months have. */
function recount(term: Term): number {
  const wanted = Object.entries(('where' in term ? term.where : undefined) ?? {});
  const periods = new Map<string, Set<unknown>>();
  let [rows, sum] = [0, 0n];
  for (const { month, table } of daysOf(term.of)) {
    const columns = wanted.map(([dimension, value]) => ({ column: table.getChild(dimension), value }));
    const numbers = term.measure === 'messages' ? null : table.getChild(term.column);
    const period = term.measure === 'distinct' && term.per === 'month' ? month : '';
    const keys = periods.get(period) ?? new Set<unknown>();
    periods.set(period, keys);
    for (let row = 0; row < table.numRows; row += 1) {
      if (columns.some(({ column, value }) => column?.get(row) !== value)) continue;
      rows += 1;
      if (term.measure === 'sum') sum += BigInt(numbers?.get(row) as number);
      if (term.measure === 'distinct') keys.add(numbers?.get(row));
    }
  }
  if (term.measure === 'sum') return Number(sum);
  if (term.measure === 'distinct') return [...periods.values()].reduce((all, { size }) => all + size, 0);
  return rows;
}

/** What leaves a stock counts against it. */
const recountOf = ({ terms }: KeyFigure): number =>
  terms.reduce((all, term) => all + ('isOutflow' in term && term.isOutflow === true ? -1 : 1) * recount(term), 0);

describe('The rows of a recorded year, counted again by plain loops', () => {
  it('are of every kind', () => {
    expect(figures.length).toBeGreaterThan(40);
    const kinds = new Set(figures.flatMap(({ rule, terms }) => [rule, ...terms.map(({ measure }) => measure)]));
    for (const kind of ['sum', 'distinct', 'messages', 'stock', 'count', 'mean-of-months'])
      expect(kinds).toContain(kind);
  });

  it.each(figures)('$row comes to what the measures say', (figure) => {
    expect(recountOf(figure)).toBe(sumOfTerms(figure, played.totals));
  });

  it('has as many recipients as the figure of the report says, divided by the scale', () => {
    const recipients = figures.find(({ row }) => row === 'payments.recipients') as KeyFigure;
    expect(recountOf(recipients)).toBe(Math.round(4_700_000 / denominator));
  });

  it('has more customers than recipients, and each of them once', () => {
    const type = 'customer-segments.assigned';
    const customers = recount({ measure: 'messages', of: type });
    expect(customers).toBe(Math.round(4_900_000 / denominator));
    expect(recount({ measure: 'distinct', of: type, column: 'person', per: 'year' })).toBe(customers);
  });
});
