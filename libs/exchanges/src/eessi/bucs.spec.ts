import type { Shares } from '../shares.js';
import { bucsOf, type Buc } from './buc.js';
import { bucs, sectorOfBuc } from './bucs.js';
import { dialogueFlows, noticeFlows } from './case-flow.js';
import { buc, sed } from './document-dimensions.js';
import { finnishInstitution, recoverers } from './finnish-institutions.js';
import { overpaid } from './people-of-cases.js';
import { sectorIds } from './sector.js';
import { bucShares, sectorShares } from './shares.js';
import { turns } from './turn.js';

const shareOf = (institution: string, shares: Shares): number =>
  shares.weights[finnishInstitution.values.findIndex(({ id }) => id === institution)] ?? 0;
const flowsOf = (one: Buc) => [...dialogueFlows(one), ...noticeFlows(one)];

describe('case types', () => {
  it('tell their sector', () => {
    expect(sectorOfBuc('LA_BUC_02')).toBe('LA');
    expect(sectorOfBuc('S_BUC_01a')).toBe('S');
    expect(bucs.every(({ id, sector }) => id.startsWith(`${sector}_BUC_`))).toBe(true);
    expect(() => sectorOfBuc('LA_BUC_99')).toThrow('LA_BUC_99');
  });

  it('have a share each, and no share is for a case type that is not there', () => {
    expect(Object.keys(bucShares.value).sort()).toEqual(bucs.map(({ id }) => id).sort());
  });

  it('share a whole: sectors a hundred per cent, case types of a sector nearly so', () => {
    expect(sectorIds.reduce((sum, id) => sum + sectorShares.dialogues.value[id], 0)).toBe(1000);
    expect(sectorIds.reduce((sum, id) => sum + sectorShares.notices.value[id], 0)).toBe(1000);
    for (const sector of sectorIds) {
      const whole = bucs
        .filter((one) => one.sector === sector)
        .reduce((sum, { id }) => sum + (bucShares.value[id] ?? 0), 0);
      // The pensions lack P_BUC_04 with its one per cent.
      expect(whole).toBe(sector === 'P' ? 990 : 1000);
    }
  });

  it('fit into one byte, as do their documents', () => {
    expect(buc.values.length).toBeLessThanOrEqual(255);
    expect(sed.values.length).toBeLessThanOrEqual(255);
  });

  it('use only the administrative documents that they offer', () => {
    const replies: Readonly<Record<number, number>> = { 2: 1, 4: 1, 10: 9, 13: 12 };
    for (const one of bucs) {
      const used = flowsOf(one).flatMap((flow) =>
        flow.turns.map((turn) => turn.sed).filter((id) => id.startsWith('X')),
      );
      const asked = new Set(used.map((id) => Number(id.slice(1))).map((x) => replies[x] ?? x));
      expect(one.administrative).toEqual(expect.arrayContaining([...asked]));
    }
  });

  it('are opened by a Finnish institution that may own them', () => {
    const byKela = bucs.filter(({ owners }) => shareOf('kela', owners) > 0).map(({ id }) => id);
    for (const notOwned of ['P_BUC_01', 'P_BUC_02', 'P_BUC_03', 'LA_BUC_02', 'LA_BUC_04', 'LA_BUC_06', 'UB_BUC_02'])
      expect(byKela).not.toContain(notOwned);
    const centre = bucs.filter(({ owners }) => shareOf('etk', owners) > 0).map(({ id }) => id);
    expect(centre.filter((id) => id.startsWith('R_') || id === 'H_BUC_03b')).toEqual([]);
  });

  it('update only a document that the same party has sent in the case', () => {
    for (const { turns: course } of bucs.flatMap(flowsOf)) {
      course.forEach((turn, place) => {
        if (!turn.isUpdate) return;
        const before = course.slice(0, place).some((one) => one.sed === turn.sed && one.by === turn.by);
        expect(before).toBe(true);
      });
    }
  });
});

describe('a case type that is written wrong', () => {
  const write = (courses: readonly string[], x?: string) => () =>
    bucsOf('R', [
      ['R_BUC_01', 'x', 'x', { courses, owners: recoverers, about: overpaid, ...(x === undefined ? {} : { x }) }],
    ]);

  it('is refused: a course without weight, an administrative document without number', () => {
    expect(write(['100 > R001 < R002'], '1 9')).not.toThrow();
    expect(write(['> R001 < R002'])).toThrow('not a weight and a course');
    expect(write(['100 > R001 < R002'], '1 x')).toThrow('not numbers of administrative documents: "1 x"');
  });
});

describe('a course of documents', () => {
  it('reads who sends what, and what is a new version', () => {
    expect(turns('> A003 < A004 > A003*')).toEqual([
      { by: 'owner', sed: 'A003', isUpdate: false },
      { by: 'counterparty', sed: 'A004', isUpdate: false },
      { by: 'owner', sed: 'A003', isUpdate: true },
    ]);
  });

  it.each(['A003', '> A003 A004', '> A003 <', '= A003', '> a003'])('refuses "%s"', (course) => {
    expect(() => turns(course)).toThrow('not a course');
  });
});
