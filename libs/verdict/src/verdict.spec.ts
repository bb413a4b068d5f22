import { loadReport, LoadMeasures, type LoadReport } from '@tietovirta/load';
import { thresholdsIn, type ThresholdsSetting } from '@tietovirta/scenarios';
import { plainPen } from '@tietovirta/wording';
import { judge, junitXml, loadPage, loadSummary, mergedReport, mustAbort } from './index.js';

/** 100 messages of kelmu, late by 1, 2 … 100 ms, and 3 of banks that were dropped. */
function measured(): LoadMeasures {
  const measures = new LoadMeasures();
  const kelmu = measures.ofExchange('kelmu');
  for (let ms = 1; ms <= 100; ms += 1) {
    kelmu.lateness.record(ms);
    measures.lateness.record(ms);
    measures.curves.sent.add(10 * ms, 1);
  }
  kelmu.sent = measures.sent = 100;
  measures.ofExchange('banks').dropped = measures.dropped = 3;
  measures.due = 103;
  return measures;
}

const thresholds: ThresholdsSetting = {
  'lateness{exchange:kelmu}': ['p(95)<95.5ms', 'p(99)<50'],
  dropped: ['count<=3'],
  sent: ['rate>=100'],
  'lag{exchange:kelmu}': ['max<1'],
};

const reportOf = (part: number, of: number, changes: Partial<LoadReport> = {}): LoadReport => {
  const measures = measured();
  const facts = {
    scenario: { name: 'what-<if>', from: '2024-06-17', to: '2024-06-18', exchanges: ['kelmu', 'banks'], scale: '1', seed: 1, volumes: {}, peaks: [], thresholds }, // oxfmt-ignore
    ...{ pace: '60 x', to: 'kafka://broker:9092', wire: 'messages', version: '0.1.0', wallMs: 1_000 },
    startedAt: `2026-01-01T00:00:0${part}.000Z`,
    ending: 'complete' as const,
    parts: [{ part, of }],
    ...{ planned: 103, plan: 103 * of },
  };
  return { ...loadReport(facts, measures, judge(thresholdsIn(thresholds), measures, 1_000)), ...changes };
};

describe('the verdict of a load', () => {
  it('holds what was measured against each threshold', () => {
    expect(judge(thresholdsIn(thresholds), measured(), 1_000).map(({ holds, value }) => [holds, value === null ? null : Math.round(value)])).toEqual([
      [true, 95],
      [false, 99],
      [true, 3],
      [true, 100],
      [true, null],
    ]); // oxfmt-ignore
  });

  it('ends a load only by thresholds that say so, and not before their time', () => {
    const one = thresholdsIn({ dropped: [{ threshold: 'count==0', abortOnFail: true, delayAbortEval: '5s' }] });
    expect(mustAbort(one, measured(), 4_999)).toBe(false);
    expect(mustAbort(one, measured(), 5_000)).toBe(true);
    expect(mustAbort(thresholdsIn({ dropped: ['count==0'] }), measured(), 5_000)).toBe(false);
  });

  it('is a test for each threshold in JUnit, and one for whether all was sent', () => {
    const xml = junitXml(reportOf(1, 1));
    expect(xml).toContain('tests="6" failures="1"');
    expect(xml).toContain('name="tietovirta load what-&lt;if&gt;"');
    expect(xml).toMatch(/name="lateness\{exchange:kelmu\} p\(99\)&lt;50">\s*<failure message="it is 99\.\d ms"\/>/);
    expect(junitXml(reportOf(1, 1, { planned: 104 }))).toContain('failures="2"');
  });

  it('stands in the summary, with how much was sent of how much', () => {
    const text = loadSummary(reportOf(1, 1), { lang: 'en', pen: plainPen });
    expect(text).toMatch(/✗ +lateness\{exchange:kelmu\} +p\(99\)<50 +99\.\d ms/);
    expect(text).toContain('Planned 103 = sent 100 + dropped 3');
    expect(loadSummary(reportOf(1, 1, { ending: 'stopped', planned: null }), { lang: 'fi', pen: plainPen })).toContain('Pysäytetty: lähetetty 100, suunnitelmassa 103'); // oxfmt-ignore
  });
});

describe('the page of a load', () => {
  const page = loadPage(reportOf(1, 1), 'en');

  it('needs nothing beside itself', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|src=|href=|url\(/);
  });

  it('says that all is synthetic and no product of Kela, shows facts and curves, and takes no markup from outside', () => {
    expect(page).toContain('Everything here is synthetic');
    expect(page).toContain('Tietovirta is no product of Kela');
    expect(page).toContain('what-&lt;if&gt;');
    expect(page).not.toContain('what-<if>');
    expect(page.match(/<svg/g)?.length).toBeGreaterThanOrEqual(1);
  });
});

describe('the reports of parts', () => {
  const named = (...reports: LoadReport[]) => reports.map((report, nth) => ({ what: `${nth + 1}.json`, text: JSON.stringify(report) })); // oxfmt-ignore

  it('make one, whose percentiles are those of all messages, judged anew', () => {
    const report = mergedReport(named(reportOf(2, 2), reportOf(1, 2)));
    expect(report).toMatchObject({ sent: 200, dropped: 6, planned: 206, wallMs: 2_000, ending: 'complete' });
    expect(report.parts).toEqual([{ part: 1, of: 2 }, { part: 2, of: 2 }]); // oxfmt-ignore
    expect(report.lateness.count).toBe(200);
    expect(report.lateness.p50).toBeCloseTo(50, 0);
    expect(report.verdicts.find(({ metric }) => metric === 'dropped')?.holds).toBe(false);
    expect(report.curves.sent.values.reduce((sum, value) => sum + value, 0)).toBe(200);
  });

  it('are refused when one is missing, twice, of another load, or none at all', () => {
    expect(() => mergedReport(named(reportOf(1, 3), reportOf(1, 3)))).toThrow(/1\/3 is there 2 times[\s\S]*2\/3 is missing[\s\S]*3\/3 is missing/); // oxfmt-ignore
    expect(() => mergedReport(named(reportOf(1, 2), reportOf(2, 2, { pace: 'max' })))).toThrow(/paces differ/);
    expect(() => mergedReport([{ what: 'x.json', text: '{}' }])).toThrow(/x\.json is no report of a load/);
  });
});
