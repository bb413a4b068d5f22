import type { DeadLetterView } from '@tietovirta/control-contract';
import { groupsOf } from './letter-groups.js';

const letter = (code: string, messages: number, isRecovered: boolean, rows: string[]): DeadLetterView => ({
  ...{ letter: '1/1', run: 1, messageType: 'banks.payment', date: '', reason: '', code, messages, isRecovered, rows },
});

describe('dead letters by reason', () => {
  it('have the reason with most open messages first, and the rows in which those are missing', () => {
    const groups = groupsOf([
      letter('layout-differs', 50, true, ['banks.payments']),
      letter('unreadable', 2, false, ['kelmu.queries']),
      letter('unreadable', 3, false, ['kelmu.queries', 'kelmu.helsinki']),
    ]);
    expect(groups).toEqual([
      { code: 'unreadable', messages: 5, open: 5, rows: ['kelmu.queries', 'kelmu.helsinki'] },
      { code: 'layout-differs', messages: 50, open: 0, rows: [] },
    ]);
  });
});
