import { plainPen } from '@tietovirta/wording';
import { LiveRun } from '../live-run.js';
import { entriesOf, plannedWeek, workedOut } from '../testing/played-run.js';
import { RateHistory } from './rate-history.js';
import { durationText, topText } from './top-text.js';
import { firstView, type TopView } from './top-view.js';

const planned = plannedWeek('tax-data,kelmu');
const live = new LiveRun({ id: 12, marks: await workedOut(planned), nowMs: 0 });
live.add(
  entriesOf(planned, planned.fromDay, (type) => (type === 'tax-data.answer' ? 2 : 0)),
  1_000,
);
const state = live.state({ nowMs: 1_500, state: 'running', sent: 1_000_000, lag: 412 });
const textWith = (changes: Partial<TopView> = {}, size: { columns?: number; rows?: number } = {}, lang: 'en' | 'fi' = 'en'): string =>
  topText(live.layout, state, { lang, pen: plainPen, columns: 120, rows: 0, nowMs: 1_500, history: new RateHistory(5_000), view: { ...firstView, ...changes }, ...size }); // oxfmt-ignore
const lineWith = (text: string, label: string): string => text.split('\n').find((line) => line.startsWith(label)) ?? '';

describe('the picture of a run in a terminal', () => {
  it('names the run, its simulated day, its state, the age of its numbers and its share', () => {
    expect(textWith().split('\n')[0]).toMatch(
      /^Tietovirta · run 12 .* · 2024-03-04 · running · 0\.5 s old · \d+\.\d % /,
    );
    expect(textWith({}, {}, 'fi').split('\n')[0]).toMatch(/· 4\.3\.2024 · käynnissä · 0,5 s vanha · \d+,\d % /);
  });

  it('sets each figure that is simulated beside its plan, with its status in mark and word', () => {
    const text = textWith();
    expect(lineWith(text, 'Kelmu queries to Kela')).toMatch(/ 0 +0 +● on plan$/);
    expect(lineWith(text, 'Answers to tax data requests')).toMatch(/◐ set aside 2$/);
    expect(text).not.toContain('EESSI messages');
  });

  it('sums up what was counted, set aside, is under way and waits', () => {
    expect(textWith()).toMatch(/^counted [\d,]+ \+ set aside 2 · under way [\d,]+ · lag 412$/m);
  });

  it('shows what fits the filter, and says when nothing does', () => {
    const filtered = textWith({ filter: 'tax' });
    expect(filtered).not.toContain('Kelmu');
    expect(lineWith(filtered, 'Tax data requests')).not.toBe('');
    expect(textWith({ filter: 'zebra' })).toContain('Nothing fits the filter.');
  });

  it('shows the message types of an exchange, and what was set aside', () => {
    expect(textWith({ exchange: 'tax-data' })).toMatch(/^Tax data request\b/m);
    expect(textWith({ showsDeadLetters: true })).toMatch(/^Set aside, by figure\n.* 2$/m);
  });

  it('fits its screen: lines are cut, and rows that do not fit are counted', () => {
    const lines = textWith({}, { columns: 50, rows: 10 }).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(Math.max(...lines.map((line) => line.length))).toBe(50);
    expect(lines.some((line) => /^… \d+ more$/.test(line))).toBe(true);
  });

  it('tells a duration in its two largest units', () => {
    expect([8, 724, 3_600, 285_000].map(durationText)).toEqual(['8 s', '12 min 4 s', '1 h', '3 d 7 h']);
  });
});

describe('the history of a rate', () => {
  it('is a bar a step, the highest as high as there is room', () => {
    const history = new RateHistory(5_000);
    [0, 10, 30, 50].forEach((counted, step) => history.record([counted], step * 5_000));
    expect(history.barsOf(0)).toBe('▅██');
    expect(history.rateOf(0)).toBe(4);
  });
});
