import type { LetterEntry } from './letter-entry.js';
import { letterListText } from './letter-list-text.js';
import { letterJson, letterText } from './letter-text.js';

const entry: LetterEntry = {
  ...{ letter: '7/3', run: 7, messageType: 'kelmu.query', day: 14, date: '2024-01-15' },
  ...{ index: 8_192, next: 16_384, messages: 8_192, code: 'checksum-differs', reason: 'its checksum differs' },
  ...{ source: 'tietovirta.kelmu/3', position: 42, isRecovered: false },
};
const stray: LetterEntry = { ...entry, letter: '0/1', run: 0, messageType: '', date: '', isRecovered: true };
const original = {
  key: Buffer.from('7'),
  value: Buffer.from([0x41, 0x00, 0xff]),
  headers: { ce_id: Buffer.from('x'), twice: [Buffer.from('a'), Buffer.from('b')] },
};

describe('dead letters in words', () => {
  it('are a line each, with how many are open below', () => {
    const [, first, second, counts] = letterListText([entry, stray], 'en').split('\n');
    expect(first).toMatch(/^ *7\/3 {2}open .*8192–16384 +8,192 {2}checksum-differs {2}tietovirta\.kelmu\/3@42/);
    expect(second).toMatch(/ recovered {2}unknown run /);
    expect(counts).toBe('1 open, 1 recovered');
    expect(letterListText([entry], 'fi')).toContain('avoimia 1, palautettuja 0');
  });

  it('show headers that repeat, and a body that is no text byte by byte', () => {
    const text = letterText({ entry, original, from: 'source' }, 'en', true);
    expect(text).toContain('Headers, as it lies in its topic\n  ce_id  x\n  twice  a, b\nBody, 3 bytes\n');
    expect(text).toMatch(/ {2}0000 {2}41 00 ff +A\.\.\n$/);
  });

  it('show a body that is text as text, and how much of it is left out', () => {
    const value = Buffer.from(`{"a":1}\n${'x'.repeat(2_500)}`);
    const text = letterText({ entry, original: { ...original, value }, from: 'topic' }, 'en', true);
    expect(text).toContain('\n  {"a":1}\n  xxx');
    expect(text).toMatch(/… 508 more bytes\n$/);
  });

  it('show text that the cut goes through in the middle of a letter', () => {
    const value = Buffer.from(`x${'ä'.repeat(1_000)}`);
    const text = letterText({ entry, original: { ...original, value }, from: 'source' }, 'en', true);
    expect(text).toContain(`\n  x${'ä'.repeat(999)}\n`);
  });

  it('say why the record is missing', () => {
    expect(letterText({ entry }, 'en', true)).toContain('is not kept any more');
    expect(letterText({ entry }, 'en', false)).toContain('keeps the facts, not the record');
  });

  it('have their bytes in Base64 for machines, and null for a record that is gone', () => {
    expect(JSON.parse(letterJson({ entry, original, from: 'source' }))).toMatchObject({
      letter: '7/3',
      record: { from: 'source', key: '7', headers: { twice: 'a, b' }, body: original.value.toString('base64') },
    });
    expect(JSON.parse(letterJson({ entry }))).toMatchObject({ record: null });
  });
});
