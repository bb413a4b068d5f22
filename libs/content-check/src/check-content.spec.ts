import { formatInstant } from '@tietovirta/calendar';
import { findMessageType, type MessageType } from '@tietovirta/exchanges';
import {
  encodeColumns,
  frameVersion,
  instantAt,
  ordinalAt,
  type Frame,
  type MessageColumns,
} from '@tietovirta/messages';
import { copiedRows } from '@tietovirta/messages/builders';
import { assumption } from '@tietovirta/published';
import { plainPen } from '@tietovirta/wording';
import { noneAtAll } from './bar.js';
import { checkContent } from './check-content.js';
import type { ContentCheck } from './content-check.js';
import { contentClasses } from './content-classes.js';
import { contentJson } from './content-json.js';
import { contentLine, type Verdict } from './content-line.js';
import { contentText } from './content-text.js';
import { contentChecks } from './contents.js';
import { FramedMessages } from './framed-messages.js';
import { PlannedMessages } from './planned-messages.js';
import { samplePlan } from './sample-content.js';
import { blockSize } from './stretches.js';
import { verdictOfAll } from './verdict-of-all.js';

const origin = assumption('oma arviomme', 'ours');

function frameOf(columns: MessageColumns, day: number): Frame {
  const { type, rows, firstOrdinal } = columns;
  const header = { version: frameVersion, year: 2024, run: '', messageType: type.id, day, index: 0, next: rows, isLast: true, rows, firstOrdinal }; // oxfmt-ignore
  return { header, body: encodeColumns(columns) };
}

/** Wants so many messages of each type and keeps their ordinals. */
function remembering(wanted: (type: MessageType) => number): {
  readonly check: ContentCheck;
  readonly seen: ReadonlyMap<string, number[]>;
  readonly days: ReadonlySet<string>;
} {
  const [seen, days] = [new Map<string, number[]>(), new Set<string>()];
  const look = (columns: MessageColumns): void => {
    const ordinals = seen.get(columns.type.id) ?? [];
    seen.set(columns.type.id, ordinals);
    for (let row = 0; row < columns.rows; row += 1) ordinals.push(ordinalAt(columns, row));
    if (columns.rows > 0 && columns.type.kind !== 'follow-up')
      days.add(formatInstant(instantAt(columns, 0)).slice(0, 10));
  };
  return { check: { wanted, open: () => ({ look, lines: () => [] }) }, seen, days };
}

describe('The check of contents', () => {
  const plan = samplePlan({ exchanges: 'kelmu,population-register', scale: '1/100' });
  const source = new PlannedMessages(plan.year);

  it('reads all messages of the types that a check wants, with what follows them, and no others', () => {
    const { check, seen } = remembering(({ id }) => (id === 'kelmu.response' ? Infinity : 0));
    const { read } = checkContent(plan, source, { checks: [check] });
    const { total } = plan.year.planOf('kelmu.query');
    expect([...seen.keys()]).toEqual(['kelmu.response']);
    expect(seen.get('kelmu.response')).toEqual(Array.from({ length: total }, (_, ordinal) => ordinal));
    expect(read).toBe(2 * total);
  });

  it('reads an even part of what is more than is wanted, all through the year', () => {
    const { check, seen, days } = remembering(({ id }) => (id === 'kelmu.query' ? 20_000 : 0));
    checkContent(plan, source, { checks: [check] });
    const ordinals = seen.get('kelmu.query') as number[];
    const stride = Math.floor(plan.year.planOf('kelmu.query').total / 20_000);
    expect(stride).toBeGreaterThan(2);
    expect(ordinals.length).toBeGreaterThanOrEqual(20_000);
    expect(ordinals.every((ordinal) => Math.floor(ordinal / blockSize) % stride === 0)).toBe(true);
    // Every working day of the year; on days off there is hardly anything.
    expect(days.size).toBeGreaterThanOrEqual(252);
  });

  it('keeps to the days of the window, and says how far it is', () => {
    const { check, days } = remembering(() => Infinity);
    const shares: number[] = [];
    const march = samplePlan({ exchanges: 'kelmu', scale: '1/1000', from: '2024-03-04', to: '2024-03-08' });
    checkContent(march, new PlannedMessages(march.year), { checks: [check], onDay: (share) => shares.push(share) });
    expect([...days]).toEqual(['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07']);
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('comes to the same for messages that are kept in frames', () => {
    const small = samplePlan({ exchanges: 'kelmu,banks', scale: '1/1000', from: '2024-03-04', to: '2024-03-09' });
    const planned = new PlannedMessages(small.year);
    const frames = (messageType: string, day: number): Frame[] => {
      const type = findMessageType(messageType);
      const batches = [...planned.batches(type.kind === 'follow-up' ? type.answers : messageType, day, 1)].map(
        copiedRows,
      );
      return batches.filter((each) => each.type === type).map((each) => frameOf(each, day));
    };
    const options = { checks: contentChecks };
    const lines = checkContent(small, planned, options);
    const kept = new FramedMessages(small.year, { framesOf: frames });
    expect(lines.read).toBeGreaterThan(300);
    expect(checkContent(small, kept, options)).toEqual(lines);
    const unreadable = new FramedMessages(small.year, { framesOf: (...slice) => frames(...slice).map((frame) => ({ ...frame, body: new Uint8Array(0) })) }); // oxfmt-ignore
    expect(checkContent(small, unreadable, options).lines.find(({ id }) => id === 'laws.nothing-vanishes')?.verdict).toBe('fails'); // oxfmt-ignore
  });

  it('of a small run has a line for every question, and each that it cannot answer is unjudged', () => {
    const small = samplePlan({ scale: '1/10000', from: '2024-03-04', to: '2024-03-09' });
    const { lines } = checkContent(small, new PlannedMessages(small.year), { checks: contentChecks });
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(new Set(lines.map(({ contentClass }) => contentClass))).toEqual(new Set(Object.keys(contentClasses)));
    expect(lines.find(({ id }) => id === 'deaths.median-age.male')?.verdict).toBe('unjudged');
    expect(lines.find(({ id }) => id === 'laws.addressable')?.verdict).toBe('holds');
  });
});

describe('A table', () => {
  const of = (...verdicts: readonly Verdict[]) => verdictOfAll(verdicts.map((verdict) => ({ verdict })));

  it('fails with one of its lines, and is unjudged only when all are', () => {
    expect([of('holds', 'fails'), of('holds', 'unjudged'), of('unjudged', 'unjudged'), of()]).toEqual(['fails', 'holds', 'unjudged', 'unjudged']); // oxfmt-ignore
  });
});

describe('The table of contents', () => {
  const label = { fi: 'Todistukset', en: 'Certificates' };
  const line = (judged: number, value: number) =>
    contentLine({
      id: 'laws.some',
      contentClass: 'laws',
      label,
      bar: noneAtAll(origin),
      judged,
      value,
      findings: [{ fi: 'mies 64 v', en: 'a man of 64' }],
      isWhole: true,
    });
  const content = { lines: [line(1_000, 0), line(1_000, 3), line(0, 0)], read: 12_345 };

  it('prints value, bar and verdict of each line, and what does not fit', () => {
    const text = contentText(content, { lang: 'en', pen: plainPen });
    expect(text).toMatch(/Laws +│ Certificates │ +0 │ ≤ 0 │ +1,000 │ ✓/);
    expect(text).toMatch(/Certificates │ +3 │ ≤ 0 │ +1,000 │ ✗/);
    expect(text).toMatch(/Certificates │ +– │ ≤ 0 │ +0 │ –/);
    expect(text).toContain('✗ Laws: Certificates (≤ 0)\n  assumption: ours\n    a man of 64\n');
    expect(text).toContain('12,345 messages read: 1 lines hold, 1 fail, 1 could not be judged.');
  });

  it('speaks Finnish', () => {
    const text = contentText(content, { lang: 'fi', pen: plainPen });
    expect(text).toContain('    mies 64 v\n');
    expect(text).toContain('12 345 sanomaa luettu: 1 riviä kunnossa, 1 ei, 1 jäi arvioimatta.');
  });

  it('is the same for machines', () => {
    expect(JSON.parse(JSON.stringify(contentJson(content)))).toMatchObject({
      read: 12_345,
      verdicts: { holds: 1, fails: 1, unjudged: 1 },
      lines: [{ id: 'laws.some', class: 'laws', value: 0, unit: 'count', bar: { at: 'most', value: 0 }, verdict: 'holds' }, {}, { value: null }], // oxfmt-ignore
    });
  });
});
