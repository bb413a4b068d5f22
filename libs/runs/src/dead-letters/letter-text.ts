/** One dead letter with its facts, headers and body, as far as they are kept. */
import { reasonIn } from '@tietovirta/counting';
import { alignColumns, jsonText, type Language } from '@tietovirta/wording';
import { bodyPreview, headerTexts, type KeptRecord } from './body-preview.js';
import type { LetterEntry } from './letter-entry.js';
import { letterState, letterWords } from './letter-words.js';

/** A letter with its record, where that was found: in its topic, or among the dead letters. */
export interface FoundLetter {
  readonly entry: LetterEntry;
  readonly original?: KeptRecord;
  readonly from?: 'source' | 'topic';
}

/** The body is in Base64. */
export function letterJson({ entry, original, from }: FoundLetter): string {
  const record =
    original === undefined
      ? null
      : {
          from,
          key: original.key?.toString() ?? null,
          headers: headerTexts(original.headers),
          body: original.value?.toString('base64') ?? null,
        };
  return jsonText({ ...entry, record });
}

/** @param isOnStack whether its run was one of a stack, which keeps records for a while */
export function letterText({ entry, original, from }: FoundLetter, lang: Language, isOnStack: boolean): string {
  const words = letterWords[lang];
  const facts = alignColumns(
    [
      [words.state, letterState(entry, lang)],
      [words.slice, entry.messageType === '' ? words.stray : `${entry.messageType}, ${entry.date}`],
      [words.indexes, `${entry.index}–${entry.next}`],
      [words.messages, `${entry.messages}`],
      [words.code, entry.code],
      [words.reason, reasonIn(lang, entry)],
      [words.place, `${entry.source}, ${entry.position}`],
    ],
    ['left', 'left'],
  );
  const lines = [entry.letter, ...facts.map((line) => `  ${line}`)];
  if (original === undefined || from === undefined) lines.push(isOnStack ? words.gone : words.neverKept);
  else {
    const headers = Object.entries(headerTexts(original.headers));
    lines.push(`${words.headers}, ${words.from[from]}`, ...alignColumns(headers, ['left', 'left']).map((line) => `  ${line}`)); // oxfmt-ignore
    lines.push(words.body(`${original.value?.byteLength ?? 0}`), ...bodyPreview(original.value, words.more));
  }
  return `${lines.join('\n')}\n`;
}
