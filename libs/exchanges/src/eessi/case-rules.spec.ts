import { bucs } from './bucs.js';
import { dialogueFlows, noticeFlows } from './case-flow.js';
import { caseRulesOf, isAllowedNext, isRejectable, repliesTo } from './case-rules.js';
import { turns } from './turn.js';

/** The last document of a course, whether the rules allow it after the others. */
const allows = (buc: string, course: string): boolean => {
  const all = turns(course);
  return isAllowedNext(buc, all.slice(0, -1), all.at(-1) ?? { by: 'owner', sed: '', isUpdate: false });
};

describe('the rules of a case type', () => {
  it.each(bucs.map((buc) => [buc.id, buc] as const))('allow every document of every course of %s', (id, buc) => {
    const broken = [...dialogueFlows(buc), ...noticeFlows(buc)].flatMap((flow) =>
      flow.turns.flatMap((turn, place) =>
        isAllowedNext(id, flow.turns.slice(0, place), turn)
          ? []
          : [`${turn.sed} in ${flow.turns.map(({ sed, by }) => `${by} ${sed}`).join(', ')}`],
      ),
    );
    expect(broken).toEqual([]);
  });

  it('know which reply answers which request', () => {
    expect(repliesTo('P_BUC_05', 'P8000')).toEqual(['P9000']);
    expect(repliesTo('LA_BUC_01', 'A001')).toEqual(['A011', 'A002']);
    expect(repliesTo('LA_BUC_04', 'A009')).toEqual([]);
    expect(repliesTo('FB_BUC_01', 'X009')).toEqual(['X010']);
    expect(() => caseRulesOf('LA_BUC_99')).toThrow('LA_BUC_99');
  });

  it.each([
    ['LA_BUC_02', '< A003', 'a case is opened by its owner'],
    ['LA_BUC_02', '> A012', 'with a start document'],
    ['LA_BUC_02', '> A003 > A012', 'nobody answers himself'],
    ['UB_BUC_01', '> U001 < U004', 'the reply belongs to the request'],
    ['UB_BUC_02', '> U009 > U012', 'U012 is of the counterparty'],
    ['LA_BUC_02', '> A003 < A012*', 'an update needs an earlier version of the same side'],
    ['H_BUC_01', '> H001 < X001', 'only the owner closes'],
    ['H_BUC_08', '> H120 > X001 < H121', 'a closed case takes nothing'],
    ['H_BUC_08', '> H120 < X002', 'only a closed one is reopened'],
    ['FB_BUC_01', '> F001 > X006', 'only a participant that was added is removed'],
    ['LA_BUC_02', '> A003 < X008', 'one withdraws only what one has sent'],
    ['LA_BUC_02', '> A003 > X012', 'and asks only about what the other has sent'],
    ['FB_BUC_01', '> F001 < X010', 'who was not reminded does not answer a reminder'],
  ])('refuse in %s the last of "%s": %s', (buc, course) => {
    expect(allows(buc, course)).toBe(false);
  });

  it('let a closed case be reopened, and then closed again', () => {
    expect(allows('H_BUC_08', '> H120 < H121 > X001 < X002')).toBe(true);
    expect(allows('H_BUC_08', '> H120 < H121 > X001 < X002 > X004')).toBe(true);
    expect(allows('H_BUC_08', '> H120 < H121 > X001 < X002 > X004 > X001')).toBe(true);
  });

  it('say which documents a receiver may reject', () => {
    expect(['A003', 'U007', 'P2000', 'F001'].filter(isRejectable)).toEqual(['A003', 'U007']);
  });
});
