import { plainPen } from '@tietovirta/wording';
import type { PlanView, VariantView } from './plan-view.js';
import { planText } from './plan-text.js';

const part = (count: number, more: Partial<VariantView> = {}): VariantView => ({
  count,
  values: {},
  parties: null,
  startsOn: null,
  course: [],
  ...more,
});

const planOf = (variants: readonly VariantView[]): PlanView => ({
  what: 'kelmu.query',
  year: 2024,
  scale: '1',
  seed: 1,
  planned: [
    {
      id: 'kelmu.query',
      label: { fi: 'Kysely', en: 'Query' },
      total: variants.reduce((sum, { count }) => sum + count, 0),
      season: [{ kind: 'assumption', note: { fi: 'tasaisesti', en: 'evenly' } }],
      variants,
      volumes: {
        months: [1],
        weekdays: [1],
        hours: [1],
        quietestDay: { day: '2024-01-01', count: 0 },
        busiestDay: { day: '2024-01-02', count: 9 },
      },
    },
  ],
  followUps: [],
});

const partsOf = (variants: readonly VariantView[], lang: 'fi' | 'en' = 'en'): readonly string[] => {
  const text = planText(planOf(variants), { lang, pen: plainPen, columns: 80, originText: ({ kind }) => kind });
  return (
    text
      .split(/Exact parts\n|Tarkka jakauma\n/)[1]
      ?.trimEnd()
      .split('\n') ?? []
  );
};

describe('the exact parts of a plan', () => {
  it('are one where a reader could not tell them apart, and add up', () => {
    expect(partsOf([part(5), part(7), part(30, { values: { channel: 'interface' } })])).toEqual([
      '30  channel=interface (nothing follows)',
      '12  (nothing follows)',
    ]);
  });

  it('name their counterparties, their first day and what their steps fix', () => {
    const names = ['A', 'B', 'C', 'D'].map((name) => ({ fi: `${name}-alue`, en: `${name} area` }));
    const variants = [
      part(1),
      part(2, {
        parties: names,
        startsOn: '2024-12-01',
        course: [{ type: 'kelmu.response', values: { result: 'none' } }],
      }),
    ];
    expect(partsOf(variants)[0]).toBe('2  A area, B area and 2 others from 2024-12-01 → kelmu.response result=none');
    expect(partsOf(variants, 'fi')[0]).toBe(
      '2  A-alue, B-alue ja 2 muuta alkaen 1.12.2024 → kelmu.response result=none',
    );
  });

  it('are told by their number beyond the largest', () => {
    const lines = partsOf(Array.from({ length: 30 }, (_, place) => part(place + 1, { values: { place: `${place}` } })));
    expect([lines.length, lines.at(-1)]).toEqual([25, '… and 6 smaller parts (--format json has all)']);
  });
});
