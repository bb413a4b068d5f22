import { documentsOf } from './documents.js';
import { turns } from './turn.js';

/** `document.version` and, after a slash, the document that it is about. */
const told = (buc: string, course: string): string =>
  documentsOf(buc, turns(course))
    .map(({ document, version, about }) => `${document}.${version}${about === 0 ? '' : `/${about}`}`)
    .join(' ');

describe('documents of a case', () => {
  it.each([
    ['a reply is about its request', 'LA_BUC_01', '> A001 < A011', '1.1 2.1/1'],
    ['an update is the same document, once more', 'LA_BUC_04', '> A009 > A009* > A009*', '1.1 1.2 1.3'],
    ['the update of a reply is about the request still', 'S_BUC_24', '> S040 < S041 < S041*', '1.1 2.1/1 2.2/1'],
    ['a second document of one code is another document', 'FB_BUC_01', '> F001 < F002 > F002', '1.1 2.1/1 3.1'],
    ['replies to two requests are about one each', 'UB_BUC_01', '> U001 > U003 < U002 < U004', '1.1 2.1 3.1/1 4.1/2'],
    [
      'a reminder is about the request, its reply about the reminder',
      'H_BUC_01',
      '> H001 > X009 < X010 < H002',
      '1.1 2.1/1 3.1/2 4.1/1',
    ],
    [
      'a question is about the document, its reply about the question',
      'LA_BUC_02',
      '> A003 < X012 > X013',
      '1.1 2.1/1 3.1/2',
    ],
    ['a withdrawal is about what was sent', 'LA_BUC_04', '> A009 > X008', '1.1 2.1/1'],
    ['a rejection is about what was received', 'LA_BUC_02', '> A003 < X011', '1.1 2.1/1'],
    [
      'closing and the wish to reopen are about the case, the decision about the wish',
      'H_BUC_08',
      '> H120 > X001 < X002 > X004',
      '1.1 2.1 3.1 4.1/3',
    ],
  ])('%s', (_, buc, course, expected) => {
    expect(told(buc, course)).toBe(expected);
  });

  it('are refused where an update has nothing to update', () => {
    expect(() => told('LA_BUC_02', '> A003 < A012*')).toThrow('LA_BUC_02: A012 is updated before it is sent');
  });
});
