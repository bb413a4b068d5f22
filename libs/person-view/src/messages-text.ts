/** The messages about a person as lines: when, what, and the address by which `tietovirta show` tells the rest. */
import { timeText } from '@tietovirta/wording';
import { lifeWords as words } from './life-words.js';
import type { LifeTextOptions } from './life-text.js';
import type { MessageAbout } from './messages-about.js';

/** @param all whether every message was looked at */
export function messagesText(messages: readonly MessageAbout[], { lang, pen }: LifeTextOptions, all: boolean): string {
  const lines = messages.map(({ time, messageType, values, address }) => {
    const what = [messageType.label[lang], ...values.map((value) => value[lang])].join(', ');
    return `  ${pen.dim(timeText(time, lang))}  ${what}  ${pen.dim(address)}`;
  });
  const body = lines.length === 0 ? [`  ${words.noMessages[lang]}`] : lines;
  return `\n${[pen.bold(words.messages[lang]), ...body, ...(all ? [] : [pen.dim(`  ${words.notLookedAt[lang]}`)])].join('\n')}\n`;
}
