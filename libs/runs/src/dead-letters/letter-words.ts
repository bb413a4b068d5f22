/** What is said about dead letters, in both languages. */
import type { DeadLetter } from '@tietovirta/counting';
import type { Language } from '@tietovirta/wording';

export const letterWords = {
  en: {
    columns: ['dead letter', 'state', 'message type', 'day', 'indexes', 'messages', 'code', 'lies at', 'reason'],
    open: 'open',
    recovered: 'recovered',
    givenUp: 'given up',
    stray: 'unknown run',
    none: 'No dead letters.',
    counts: (open: string, recovered: string, givenUp: string): string =>
      `${open} open, ${recovered} recovered${givenUp === '0' ? '' : `, ${givenUp} given up`}`,
    state: 'state',
    slice: 'slice',
    indexes: 'indexes',
    messages: 'messages',
    code: 'code',
    reason: 'reason',
    place: 'lies at',
    headers: 'Headers',
    body: (bytes: string): string => `Body, ${bytes} bytes`,
    more: (bytes: string): string => `… ${bytes} more bytes`,
    gone: 'The record itself is not kept any more.',
    neverKept: 'A run in this process keeps the facts, not the record.',
    from: { source: 'as it lies in its topic', topic: 'as it was kept among the dead letters' },
  },
  fi: {
    columns: ['sanoma', 'tila', 'sanomatyyppi', 'päivä', 'paikat', 'sanomia', 'koodi', 'sijainti', 'syy'],
    open: 'avoin',
    recovered: 'palautettu',
    givenUp: 'luovuttu',
    stray: 'tuntematon ajo',
    none: 'Sivuun siirrettyjä sanomia ei ole.',
    counts: (open: string, recovered: string, givenUp: string): string =>
      `avoimia ${open}, palautettuja ${recovered}${givenUp === '0' ? '' : `, luovuttuja ${givenUp}`}`,
    state: 'tila',
    slice: 'erä',
    indexes: 'paikat',
    messages: 'sanomia',
    code: 'koodi',
    reason: 'syy',
    place: 'sijainti',
    headers: 'Otsakkeet',
    body: (bytes: string): string => `Sisältö, ${bytes} tavua`,
    more: (bytes: string): string => `… vielä ${bytes} tavua`,
    gone: 'Itse tietuetta ei enää ole tallessa.',
    neverKept: 'Tässä prosessissa tehdystä ajosta ovat tallessa tiedot, ei tietuetta.',
    from: { source: 'niin kuin se on aiheessaan', topic: 'niin kuin se siirrettiin sivuun' },
  },
} as const;

export function letterState({ isRecovered, isGivenUp }: DeadLetter, lang: Language): string {
  const words = letterWords[lang];
  if (isRecovered) return words.recovered;
  return isGivenUp === true ? words.givenUp : words.open;
}
