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
      { code: 'unreadable', messages: 5, open: 2, rows: ['kelmu.queries', 'kelmu.helsinki'] },
      { code: 'layout-differs', messages: 50, open: 0, rows: [] },
    ]);
  });
});
