/** Dead letters as a table, one a line, and how many of them are open. */
import { reasonIn } from '@tietovirta/counting';
import { printCount, printedIn } from '@tietovirta/key-figures';
import { alignColumns, type Language } from '@tietovirta/wording';
import { isOpen, type LetterEntry } from './letter-entry.js';
import { letterState, letterWords } from './letter-words.js';

export function letterListText(entries: readonly LetterEntry[], lang: Language): string {
  const words = letterWords[lang];
  const count = (value: number): string => printedIn(lang, printCount(value));
  const rows = entries.map((entry) => [
    entry.letter,
    letterState(entry, lang),
    entry.messageType === '' ? words.stray : entry.messageType,
    entry.date,
    `${entry.index}–${entry.next}`,
    count(entry.messages),
    entry.code,
    `${entry.source}@${entry.position}`,
    reasonIn(lang, entry),
  ]);
  const open = entries.filter(isOpen).length;
  const recovered = entries.filter(({ isRecovered }) => isRecovered).length;
  const lines = alignColumns(
    [[...words.columns], ...rows],
    ['right', 'left', 'left', 'left', 'right', 'right', 'left', 'left', 'left'],
  );
  return `${[...lines, words.counts(count(open), count(recovered), count(entries.length - open - recovered))].join('\n')}\n`;
}
