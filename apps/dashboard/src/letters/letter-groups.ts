/** Letters by the reason for which they were set aside. Pure. */
import type { DeadLetterView } from '@tietovirta/control-contract';

export interface LetterGroup {
  readonly code: string;
  readonly messages: number;
  /** Messages that did not come again. */
  readonly open: number;
  /** Printed rows in which the open ones are missing. */
  readonly rows: readonly string[];
}

/** The one with most open messages first. */
export function groupsOf(letters: readonly DeadLetterView[]): readonly LetterGroup[] {
  const codes = [...new Set(letters.map(({ code }) => code))];
  const groups = codes.map((code) => {
    const all = letters.filter((letter) => letter.code === code);
    const open = all.filter(({ isRecovered }) => !isRecovered);
    return {
      code,
      messages: messagesOf(all),
      open: messagesOf(open),
      rows: [...new Set(open.flatMap(({ rows }) => rows))],
    };
  });
  return groups.sort((a, b) => b.open - a.open || b.messages - a.messages);
}

const messagesOf = (letters: readonly DeadLetterView[]): number =>
  letters.reduce((sum, { messages }) => sum + messages, 0);
