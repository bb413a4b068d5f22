import { mayDo } from '../api/who-asks.js';
import type { Texts } from '../texts/en.js';

/** The pages that a reader is led to, by address and name: those that the reader's role may see. */
export const pagesOf = ({ shell, message, loads }: Texts): readonly (readonly [string, string])[] => [
  ['/', shell.year],
  ['/now', shell.now],
  ['/runs', shell.runs],
  ['/loads', loads.title],
  ['/messages', message.title],
  ['/dead-letters', shell.letters],
  ...(mayDo('admin') ? [['/audit', shell.audit] as const] : []),
];
