import { plainPen } from '@tietovirta/wording';
import type { PlanView, SeasonView, VariantView } from './plan-view.js';
import { planText } from './plan-text.js';

const part = (count: number, more: Partial<VariantView> = {}): VariantView => ({
  count,
  values: {},
  parties: null,
  season: null,
  startsOn: null,
  course: [],
  ...more,
});

const evenly: SeasonView = {
  id: 'evenly',
  origins: [{ kind: 'assumption', note: { fi: 'tasaisesti', en: 'evenly' } }],
  total: 1000,
  outsideOffice: 702,
};

const planOf = (variants: readonly VariantView[], seasons: readonly SeasonView[] = [evenly]): PlanView => ({
  what: 'kelmu.query',
  year: 2024,
  base: 2024,
  scale: '1',
  seed: 1,
  planned: [
    {
      id: 'kelmu.query',
      label: { fi: 'Kysely', en: 'Query' },
      total: variants.reduce((sum, { count }) => sum + count, 0),
      seasons,
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

describe('the seasons of a plan', () => {
  const linesOf = (seasons: readonly SeasonView[], lang: 'fi' | 'en' = 'en'): readonly string[] =>
    planText(planOf([part(1)], seasons), { lang, pen: plainPen, columns: 80, originText: ({ kind }) => kind })
      .split('\n')
      .slice(3, 8);

  it('are told by their origins where there is one', () => {
    expect(linesOf([evenly])[0]).toBe('assumption');
  });

  it('are told apart where parts have their own, with what comes outside office hours', () => {
    const office: SeasonView = { ...evenly, id: 'office-hours', total: 6_025_122, outsideOffice: 120_000 };
    expect(linesOf([office, evenly])).toEqual([
      '',
      'office-hours  6,025,122  of them outside Mon-Fri 7-17: 120,000',
      'assumption',
      '',
      'evenly  1,000  of them outside Mon-Fri 7-17: 702',
    ]);
    expect(linesOf([office, evenly], 'fi')[1]).toBe(
      'office-hours  6 025 122  näistä ma–pe klo 7–17 ulkopuolella 120 000',
    );
  });
});

describe('the exact parts of a plan', () => {
  it('are one where a reader could not tell them apart, and add up', () => {
    expect(partsOf([part(5), part(7), part(30, { values: { channel: 'interface' } })])).toEqual([
      '30  channel=interface (nothing follows)',
      '12  (nothing follows)',
    ]);
  });

  it('name their counterparties, their season, their first day and what their steps fix', () => {
    const names = ['A', 'B', 'C', 'D'].map((name) => ({ fi: `${name}-alue`, en: `${name} area` }));
    const variants = [
      part(1),
      part(2, {
        parties: names,
        season: 'office-hours',
        startsOn: '2024-12-01',
        course: [{ type: 'kelmu.response', values: { result: 'none' } }],
      }),
    ];
    expect(partsOf(variants)[0]).toBe(
      '2  A area, B area and 2 others by office-hours from 2024-12-01 → kelmu.response result=none',
    );
    expect(partsOf(variants, 'fi')[0]).toBe(
      '2  A-alue, B-alue ja 2 muuta jakaumalla office-hours alkaen 1.12.2024 → kelmu.response result=none',
    );
  });

  it('are told by their number beyond the largest', () => {
    const lines = partsOf(Array.from({ length: 30 }, (_, place) => part(place + 1, { values: { place: `${place}` } })));
    expect([lines.length, lines.at(-1)]).toEqual([25, '… and 6 smaller parts (--format json has all)']);
  });
});
