/** Letters by run and by the reason for which they were set aside. Pure. */
import type { DeadLetterView } from '@tietovirta/control-contract';

export interface LetterGroup {
  /** 0 for records that do not say theirs. */
  readonly run: number;
  readonly code: string;
  readonly messages: number;
  /** Messages that did not come again and still may. */
  readonly open: number;
  readonly openLetters: number;
  /** Printed rows in which those that did not come again are missing. */
  readonly rows: readonly string[];
}

/** The one with most open messages first. */
export function groupsOf(letters: readonly DeadLetterView[]): readonly LetterGroup[] {
  const keys = new Map(letters.map(({ run, code }) => [`${run} ${code}`, { run, code }]));
  const groups = [...keys.values()].map(({ run, code }) => {
    const all = letters.filter((letter) => letter.run === run && letter.code === code);
    const missing = all.filter(({ isRecovered }) => !isRecovered);
    const open = missing.filter(({ isGivenUp }) => !isGivenUp);
    return {
      ...{ run, code },
      messages: messagesOf(all),
      open: messagesOf(open),
      openLetters: open.length,
      rows: [...new Set(missing.flatMap(({ rows }) => rows))],
    };
  });
  return groups.sort((a, b) => b.open - a.open || b.messages - a.messages);
}

const messagesOf = (letters: readonly DeadLetterView[]): number =>
  letters.reduce((sum, { messages }) => sum + messages, 0);
