import type { DeadLetterView } from '@tietovirta/control-contract';
import { groupsOf } from './letter-groups.js';

type Fate = 'came again' | 'given up' | 'open';

const letter = (code: string, messages: number, fate: Fate, rows: string[]): DeadLetterView => ({
  ...{ letter: '1/1', run: 1, messageType: 'banks.payment', date: '', reason: '', code, messages, rows },
  isRecovered: fate === 'came again',
  isGivenUp: fate === 'given up',
});

describe('dead letters by reason', () => {
  it('have the reason with most open messages first, and the rows in which messages are missing', () => {
    const groups = groupsOf([
      letter('layout-differs', 50, 'came again', ['banks.payments']),
      letter('unreadable', 2, 'open', ['kelmu.queries']),
      letter('unreadable', 3, 'given up', ['kelmu.helsinki']),
    ]);
    expect(groups).toEqual([
      { run: 1, code: 'unreadable', messages: 5, open: 2, openLetters: 1, rows: ['kelmu.queries', 'kelmu.helsinki'] },
      { run: 1, code: 'layout-differs', messages: 50, open: 0, openLetters: 0, rows: [] },
    ]);
  });

  it('are those of one run: another one is sent again by itself', () => {
    const groups = groupsOf([letter('unreadable', 2, 'open', []), { ...letter('unreadable', 9, 'open', []), run: 2 }]);
    expect(groups.map(({ run, open, openLetters }) => [run, open, openLetters])).toEqual([
      [2, 9, 1],
      [1, 2, 1],
    ]);
  });
});
