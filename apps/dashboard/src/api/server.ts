/** Asking the server from a component: once when it is shown and whenever the question changes, with all that may come of it. */
import { useEffect, useState } from 'preact/hooks';
import { serverLanguage } from '../texts/page-language.js';
import { wording } from '../texts/texts.js';
import { ask, type Answer, type AskedFor, type Question } from './operations.js';

export const askServer = <Name extends AskedFor>(name: Name, question?: Question<Name>): Promise<Answer<Name>> =>
  ask({ fetch: (...request) => fetch(...request), language: () => serverLanguage(wording.value.lang) }, name, question);

export type Asked<Value> =
  | { readonly kind: 'asking'; readonly before?: Value }
  | { readonly kind: 'told'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * What the server says to a question. While it is asked anew, what it said before stays there to be shown.
 *
 * @param question undefined as long as nothing is to be asked
 * @param moment asks again whenever it changes
 */
export function useAsked<Name extends AskedFor>(
  name: Name,
  question: Question<Name> | undefined,
  moment?: unknown,
): Asked<Answer<Name>> & { readonly again: () => void } {
  const [asked, setAsked] = useState<Asked<Answer<Name>>>({ kind: 'asking' });
  const [attempt, setAttempt] = useState(0);
  const key = question === undefined ? undefined : JSON.stringify(question);
  useEffect(() => {
    if (question === undefined) return undefined;
    let isWanted = true;
    const settle = (next: Asked<Answer<Name>>): void => {
      if (isWanted) setAsked(next);
    };
    setAsked((before) => (before.kind === 'told' ? { kind: 'asking', before: before.value } : { kind: 'asking' }));
    askServer(name, question).then(
      (value) => {
        settle({ kind: 'told', value });
      },
      (error: unknown) => {
        settle({ kind: 'failed', error });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [name, key, moment, attempt]);
  return {
    ...asked,
    again: () => {
      setAttempt((before) => before + 1);
    },
  };
}

/** What there is to show of an answer, old or new. */
export const valueOf = <Value>(asked: Asked<Value>): Value | undefined => {
  if (asked.kind === 'told') return asked.value;
  return asked.kind === 'asking' ? asked.before : undefined;
};
