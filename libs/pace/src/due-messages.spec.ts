import { ContentHasher } from '@tietovirta/counting';
import { findMessageType } from '@tietovirta/exchanges';
import { Answering } from '@tietovirta/conversations';
import { Generator } from '@tietovirta/generation';
import { instantAt, ordinalAt, pickedRows, type FrameHeader, type MessageColumns } from '@tietovirta/messages';
import { scenarioPlan } from '@tietovirta/plan';
import { resolveScenario } from '@tietovirta/scenarios';
import { DueMessages, framesOf, partByTime, Timeline, type SliceRows } from './index.js';

/** The small year, whose tables other proofs have built. */
const { year } = scenarioPlan(resolveScenario({ scenario: 'smoke' }));
const { calendar } = year;
const fromDay = calendar.dayIndexOf('2024-01-01');
const toDay = calendar.days.length;
const timeline = new Timeline({ calendar, fromDay, toDay });
/** Conversations that open in January and in December: what December carries over the turn of the year is due in January. */
const isPlayed = (day: number): boolean => day < 15 || day >= toDay - 15;
const slices = calendar.days
  .filter(({ index }) => isPlayed(index))
  .flatMap(({ index: day }) =>
    year.types.filter((plan) => plan.slice(day).count > 0).map(({ type }) => ({ messageType: type.id, day })),
  );

interface Seen {
  readonly messageType: string;
  readonly ordinal: number;
  readonly instantMs: number;
}

const seenOf = ({ messageType, columns }: SliceRows): readonly Seen[] =>
  Array.from({ length: columns.rows }, (_, row) => ({
    ...{ messageType, ordinal: ordinalAt(columns, row), instantMs: instantAt(columns, row) },
  }));

/** Columns stand until the next are asked for. */
function seenIn(rows: Iterable<SliceRows>): readonly Seen[] {
  const seen: Seen[] = [];
  for (const each of rows) seen.push(...seenOf(each));
  return seen;
}

/** The whole year, in steps of so many minutes; of a whole day where none opens. */
function played(stepMinutes: number): {
  readonly batches: readonly (readonly Seen[])[];
  readonly afterEnd: readonly Seen[];
  readonly most: { readonly held: number; readonly waiting: number };
} {
  const due = new DueMessages({ year, slices, timeline, beginMs: timeline.startMs });
  const batches: (readonly Seen[])[] = [];
  const most = { held: 0, waiting: due.waiting };
  for (let fromMs = timeline.startMs; fromMs < timeline.endMs;) {
    const midnight = timeline.midnight(timeline.dayAt(fromMs) + 1);
    const toMs = isPlayed(timeline.dayAt(fromMs)) ? Math.min(midnight, fromMs + stepMinutes * 60_000) : midnight;
    batches.push(seenIn(due.between(fromMs, toMs)));
    most.held = Math.max(most.held, due.held);
    fromMs = toMs;
  }
  return { batches, afterEnd: seenIn(due.afterEnd()), most };
}

/** What the slices of the year hold when they are made whole. */
function whole(of = slices): readonly Seen[] {
  const generator = new Generator(year);
  const answering = new Map(year.types.map((plan) => [plan.type.id, new Answering(plan, year, 8_192)]));
  return of.flatMap(({ messageType, day }) => {
    const maker = generator.openSlice(messageType, day);
    const columns = maker.make(0, maker.slice.count);
    const openings = seenOf({ messageType, day, columns });
    const answers = answering.get(messageType)?.answer(columns) ?? [];
    return [...openings, ...answers.flatMap((each) => seenOf({ messageType: each.type.id, day, columns: each }))];
  });
}

const textsOf = (columns: MessageColumns): readonly string[] =>
  Array.from({ length: columns.rows }, (_, row) => `${ordinalAt(columns, row)} ${instantAt(columns, row)}`);

/** All that is due in the year as frames, in steps of so many minutes. */
function* framesIn(stepMinutes: number): Iterable<{ readonly header: FrameHeader; readonly texts: readonly string[] }> {
  const due = new DueMessages({ year, slices, timeline, beginMs: timeline.startMs });
  const of = { run: '', year: 2024 };
  for (let fromMs = timeline.startMs; fromMs < timeline.endMs;) {
    const toMs = Math.min(timeline.midnight(timeline.dayAt(fromMs) + 1), fromMs + stepMinutes * 60_000);
    for (const { header, columns } of framesOf(due.between(fromMs, toMs), of))
      yield { header, texts: textsOf(columns) };
    fromMs = toMs;
  }
  for (const { header, columns } of framesOf(due.afterEnd(), of)) yield { header, texts: textsOf(columns) };
}

const nameOf = ({ messageType, ordinal, instantMs }: Seen): string => `${messageType}/${ordinal} ${instantMs}`;

describe('messages as they are due', () => {
  const year60 = played(60);
  const all = [...year60.batches.flat(), ...year60.afterEnd];

  it('are those of the slices, each once', () => {
    expect(all.map(nameOf).sort()).toEqual(whole().map(nameOf).sort());
  });

  it('are those of the slices too where the clock begins later than the window, and where it goes on', () => {
    const day = toDay - 15;
    const own = slices.filter((slice) => slice.day >= day);
    const beginMs = timeline.midnight(day);
    const noonMs = beginMs + 12 * 3_600_000;
    const begun = new DueMessages({ year, slices: own, timeline, beginMs });
    // Getting ready makes nothing.
    expect(seenIn(begun.between(beginMs, beginMs))).toEqual([]);
    const morning = seenIn(begun.between(beginMs, noonMs));
    // What the turn of the year brings has places of its own, in January.
    expect(morning.filter(({ instantMs }) => instantMs < beginMs)).toEqual([]);
    const later = new DueMessages({ year, slices: own, timeline });
    const rest = [...seenIn(later.between(noonMs, timeline.midnight(day + 1)))];
    for (let next = day + 1; next < toDay; next += 1)
      rest.push(...seenIn(later.between(timeline.midnight(next), timeline.midnight(next + 1))));
    rest.push(...seenIn(later.afterEnd()));
    expect([...morning, ...rest].map(nameOf).sort()).toEqual(whole(own).map(nameOf).sort());
  });

  it('come in the order of time over all types, batch after batch', () => {
    const disorder: string[] = [];
    let before = -Infinity;
    for (const batch of year60.batches) {
      const instants = batch.map(({ instantMs }) => instantMs);
      const [first, last] = [Math.min(...instants), Math.max(...instants)];
      if (first < before) disorder.push(new Date(first).toISOString());
      before = Math.max(before, last);
    }
    expect(disorder).toEqual([]);
  });

  it('are those of its minutes in every batch', () => {
    const day = calendar.dayIndexOf('2024-01-04');
    const due = new DueMessages({ year, slices: slices.filter((slice) => slice.day === day), timeline });
    for (let minute = 480; minute < 600; minute += 1) {
      const fromMs = timeline.midnight(day) + minute * 60_000;
      for (const { instantMs } of seenIn(due.between(fromMs, fromMs + 60_000)))
        expect([instantMs >= fromMs, instantMs < fromMs + 60_000]).toEqual([true, true]);
    }
  });

  it('answer no opening before it was sent, but for what the turn of the year carried over', () => {
    const sent = new Map(all.map((each) => [`${each.messageType}/${each.ordinal}`, each.instantMs]));
    const seen = new Set<string>();
    const early = all.filter((each) => {
      seen.add(`${each.messageType}/${each.ordinal}`);
      const type = findMessageType(each.messageType);
      if (type.kind !== 'follow-up') return false;
      const opening = `${type.answers}/${Math.floor(each.ordinal / type.slots)}`;
      const isCarried = (sent.get(opening) ?? 0) > each.instantMs;
      return !isCarried && !seen.has(opening);
    });
    expect(early).toEqual([]);
  });

  it.each([60, 1_440])('have places in their slices that follow each other, however they are cut (%i min)', (step) => {
    const reached = new Map<string, { next: number; isLast: boolean }>();
    const faults: string[] = [];
    for (const { header } of framesIn(step)) {
      const key = `${header.messageType}/${header.day}`;
      const { next, isLast } = reached.get(key) ?? { next: 0, isLast: false };
      if (header.index !== next || isLast || header.rows !== header.next - header.index)
        faults.push(`${key}: ${header.index} after ${next}`);
      reached.set(key, header);
    }
    expect(faults).toEqual([]);
    expect([...reached].filter(([, { isLast }]) => !isLast).map(([key]) => key)).toEqual([]);
  });

  it('are found again by their places, one by one', () => {
    const sent = [...framesIn(1_440)].filter(({ header }) => header.messageType.startsWith('eessi')).slice(0, 40);
    for (const { header, texts } of sent) {
      const again = [...framesOf(partByTime(year, header), { run: '', year: 2024 })];
      expect(again.map((each) => each.header)).toEqual([header]);
      expect(again.flatMap(({ columns }) => textsOf(columns))).toEqual(texts);
    }
    expect(new Set(sent.map(({ header }) => header.messageType)).size).toBeGreaterThan(1);
  });

  it('hold the follow-ups of one day at most, and an ordinal for each conversation with more on a later day', () => {
    const aDay = new Map<number, number>();
    for (const each of all)
      if (findMessageType(each.messageType).kind === 'follow-up') {
        const day = timeline.dayAt(each.instantMs);
        aDay.set(day, (aDay.get(day) ?? 0) + 1);
      }
    const busiest = Math.max(...aDay.values());
    const followUps = [...aDay.values()].reduce((sum, each) => sum + each, 0);
    const { held, waiting } = year60.most;
    console.info(
      `of ${followUps} follow-ups ${held} are held at most, on the busiest day; ${waiting} ordinals wait for later days`,
    );
    expect(held).toBe(busiest);
    // Case workers and answers to requests take weeks.
    expect(waiting).toBeLessThan(followUps / 8);
  });
});

it('rows that were copied say what they said', () => {
  const type = findMessageType('eessi.follow-up');
  const plan = year.planOf('eessi.start');
  const maker = new Generator(year).openSlice('eessi.start', plan.dayCounts.indexOf(Math.max(...plan.dayCounts)));
  const [answers] = new Answering(plan, year, 8_192).answer(maker.make(0, maker.slice.count)) as [MessageColumns];
  const backwards = Int32Array.from({ length: answers.rows }, (_, row) => answers.rows - 1 - row);
  const hasher = new ContentHasher(type, 2024);
  expect(answers.rows).toBeGreaterThan(1);
  expect(hasher.hash(pickedRows(answers, backwards))).toEqual(hasher.hash(answers));
});
