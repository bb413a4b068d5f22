import { calendarYear } from '@tietovirta/calendar';
import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import { decodeFrame, encodeColumns, type Frame, type FrameHeader } from '@tietovirta/messages';
import { sampleFrame } from '@tietovirta/messages/builders';
import { FramesMissing } from './frames-missing.js';
import { rowsOfPart } from './rows-of-part.js';
import { RunCounter } from './run-counter.js';
import type { SliceMark } from './run-records.js';

const day = 150;
const typeOf = (id: string): MessageType => messageTypes.find((type) => type.id === id) as MessageType;
const query = typeOf('kelmu.query');
const response = typeOf('kelmu.response');
const calendar = calendarYear(2024);
const place = { source: 'tietovirta.kelmu/3', position: 17 };

const frame = (index: number, rows: number, more: Partial<FrameHeader> = {}): Frame => {
  const sound = sampleFrame(query, { rows, day, index, firstOrdinal: 1000 + index });
  return { ...sound, header: { ...sound.header, ...more } };
};
const broken = (whole: Frame): Frame => ({ ...whole, body: Uint8Array.of(1, 2, 3) });
const counterAt = (marks: readonly SliceMark[] = []): RunCounter => new RunCounter({ calendar, messageTypes, marks });
const marked = (counter: RunCounter): SliceMark => counter.takeEntries(1).marks[0] as SliceMark;

/** The messages of a frame from one index to another, as single messages that were joined again. */
const joined = (whole: Frame, index: number, next: number, isSparse = false): Frame => {
  const type = typeOf(whole.header.messageType);
  const header = { ...whole.header, ...(isSparse ? { isSparse } : {}) };
  const columns = rowsOfPart(decodeFrame(whole, type), header, { index, next });
  const { rows, firstOrdinal } = columns;
  return { header: { ...header, index, next, rows, firstOrdinal }, body: encodeColumns(columns) };
};

describe('a frame that was set aside', () => {
  it('leaves a hole: the good copy that comes later is counted, and nothing is set aside any more', () => {
    const [undisturbed, counter] = [counterAt(), counterAt()];
    for (const each of [frame(0, 30), frame(30, 12, { isLast: true })]) undisturbed.count(each, place);
    counter.count(broken(frame(0, 30)), place);
    counter.count(frame(30, 12, { isLast: true }), place);
    const before = counter.takeEntries(1);
    expect(before.marks).toMatchObject([{ counted: 12, setAside: 30, holes: [{ index: 0, next: 30, messages: 30 }] }]);
    expect(before.deadLetters).toMatchObject([{ index: 0, next: 30, messages: 30, ...place, isRecovered: false }]);
    counter.count(frame(0, 30), place);
    const after = counter.takeEntries(1);
    expect(after.marks).toEqual([marked(undisturbed)]);
    expect(after.recovered).toEqual([{ messageType: 'kelmu.query', day, index: 0, next: 30 }]);
    expect(counter.counted).toBe(42);
  });

  it('counts once, however often it comes again', () => {
    const counter = counterAt();
    counter.count(broken(frame(0, 30)), place);
    for (let time = 0; time < 3; time += 1) counter.count(frame(0, 30), place);
    expect(marked(counter)).toMatchObject({ counted: 30, setAside: 0, holes: [] });
    expect([counter.repeatedFrames, counter.repeatedMessages, counter.counted]).toEqual([2, 60, 30]);
  });

  it('is set aside once, however often it comes broken', () => {
    const counter = counterAt();
    for (let time = 0; time < 3; time += 1) counter.count(broken(frame(0, 30)), place);
    const { marks, deadLetters } = counter.takeEntries(1);
    expect(marks).toMatchObject([{ counted: 0, setAside: 30 }]);
    expect(deadLetters).toHaveLength(1);
    expect(counter.counted).toBe(30);
  });

  it('changes nothing when the good copy came first', () => {
    const counter = counterAt();
    counter.count(frame(0, 30), place);
    counter.count(broken(frame(0, 30)), place);
    const { marks, deadLetters } = counter.takeEntries(1);
    expect(marks).toMatchObject([{ counted: 30, setAside: 0, holes: [] }]);
    expect(deadLetters).toEqual([]);
  });

  it('is known after a restart as well', () => {
    const counter = counterAt();
    counter.setAside(frame(0, 30).header, place, { code: 'checksum-differs', reason: 'the body was changed' });
    const resumed = counterAt(counter.takeEntries(1).marks);
    resumed.count(frame(0, 30), place);
    expect(marked(resumed)).toMatchObject({ nextIndex: 30, counted: 30, setAside: 0, holes: [] });
  });

  it('does not hide a gap', () => {
    expect(() => {
      counterAt().count(broken(frame(30, 12)), place);
    }).toThrow(FramesMissing);
  });
});

describe('answers that were withheld', () => {
  const answers = sampleFrame(response, { rows: 9, day, index: 0, next: 30 });
  const withheld: Frame = { ...answers, header: { ...answers.header, rows: 0, isWithheld: true } };
  const later = sampleFrame(response, { rows: 4, day, index: 30, next: 42, firstOrdinal: 30, isLast: true });

  it('are no gap for those after them, and are counted when they come', () => {
    const [undisturbed, counter] = [counterAt(), counterAt()];
    for (const each of [answers, later]) undisturbed.count(each, place);
    for (const each of [withheld, later]) counter.count(each, place);
    expect(marked(counter)).toMatchObject({ counted: 4, setAside: 0, holes: [{ index: 0, next: 30, messages: 0 }] });
    counter.count(answers, place);
    expect(marked(counter)).toEqual(marked(undisturbed));
  });
});

describe('single messages that were joined to frames', () => {
  const whole = frame(0, 40);
  const hashed = ({ counted, setAside, hashLow, hashHigh }: SliceMark): unknown => ({ counted, setAside, hashLow, hashHigh }); // oxfmt-ignore
  const wholeMark = (each: Frame): SliceMark => {
    const counter = counterAt();
    counter.count(each, place);
    return marked(counter);
  };

  it('are counted once where a publisher began again in the middle', () => {
    const counter = counterAt();
    for (const [index, next] of [
      [0, 17],
      [0, 25],
      [20, 25],
      [25, 40],
      [0, 40],
    ] as const)
      // oxfmt-ignore
      counter.count(joined(whole, index, next), place);
    expect(hashed(marked(counter))).toEqual(hashed(wholeMark(whole)));
  });

  it('fill the hole of a single message that could not be read, and of a part of a whole frame', () => {
    const counter = counterAt();
    counter.count(joined(whole, 0, 5), place);
    counter.setAside(joined(whole, 5, 6).header, place, { code: 'row-invalid', reason: 'no time' });
    counter.setAside(joined(whole, 6, 20).header, place, { code: 'row-invalid', reason: 'no time' });
    counter.count(joined(whole, 20, 40), place);
    expect(marked(counter)).toMatchObject({ counted: 25, setAside: 15 });
    counter.count(joined(whole, 4, 10), place);
    expect(marked(counter)).toMatchObject({
      counted: 30,
      setAside: 10,
      holes: [{ index: 10, next: 20, messages: 10 }],
    });
    counter.count(joined(whole, 0, 40), place);
    expect(hashed(marked(counter))).toEqual(hashed(wholeMark(whole)));
  });

  it('lie at their ordinals when they are follow-ups: gaps are none, parts are counted once', () => {
    const answers = sampleFrame(response, { rows: 20, day }); // ordinals 0, 3, 6 … 57
    const counter = counterAt();
    for (const [index, next] of [
      [3, 16],
      [0, 3],
      [9, 31],
      [0, 58],
    ] as const)
      // oxfmt-ignore
      counter.count(joined(answers, index, next, true), place);
    // What came below the mark was a repeat: the one message at 0 was not reported as missing.
    expect(marked(counter).counted).toBe(19);
    const again = counterAt();
    for (const [index, next] of [
      [0, 16],
      [9, 31],
      [0, 58],
    ] as const)
      // oxfmt-ignore
      again.count(joined(answers, index, next, true), place);
    expect(hashed(marked(again))).toEqual(hashed(wholeMark(answers)));
  });

  it('fail the run when one of the openings is missing', () => {
    const counter = counterAt();
    counter.count(joined(whole, 0, 17), place);
    expect(() => {
      counter.count(joined(whole, 18, 40), place);
    }).toThrow(FramesMissing);
  });
});
