import { publishedCount } from './published-count.js';

describe('the published count', () => {
  it('is the exact figure of a row', () => {
    expect(publishedCount('kelmu.ui-queries', 2024)).toBe(6_025_122);
    expect(publishedCount('kelmu.information-requests', 2024)).toBe(1_447);
  });

  it("plans nothing where the report prints '-' or a blank", () => {
    expect(publishedCount('income-register.benefit-reports-sent', 2023)).toBe(0);
    expect(publishedCount('kelmu.information-requests', 2023)).toBe(0);
  });

  it.each(['kelmu.queries', 'luova.daily', 'kelmu.information-request-areas-percent'] as const)(
    'does not exist for %s, whose cell is not exact',
    (rowId) => {
      expect(() => publishedCount(rowId, 2024)).toThrow(expect.objectContaining({ code: 'FIGURE_NOT_EXACT' }));
    },
  );

  it('can be asked of printed rows alone: a misspelt one does not compile', () => {
    // @ts-expect-error -- no row has this id
    expect(() => publishedCount('kelmu.querys', 2024)).toThrow(TypeError);
  });
});
