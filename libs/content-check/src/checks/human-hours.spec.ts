import { linesOf, sampleMessages, samplePlan, times } from '../sample-content.js';
import type { Where } from '../value-places.js';
import { humanHours } from './human-hours.js';

const plan = samplePlan({
  exchanges:
    'decisions,enforcement,kelmu,kelmu-information-requests,document-sending,medical-certificates,eessi,statistics-requests,kelasto',
});
const channels = [
  ['decisions.application', 'paper-applications', 3],
  ['kelmu.query', 'browser-queries', 3],
  ['kelmu.information-request', 'information-requests', 3],
  ['kelmu.information-answer', 'information-answers', 3],
  ['kelmu.document', 'documents', 3],
  ['medical-certificates.certificate', 'certificates', 10],
  ['eessi.start', 'international-cases', 3],
  ['statistics-requests.request', 'statistics-requests', 3],
  ['kelasto.report-download', 'internal-downloads', 3],
] as const;
const meant: Readonly<Record<string, Where>> = {
  'decisions.application': { channel: 'post' },
  'kelmu.query': { channel: 'user-interface' },
  'kelasto.report-download': { use: 'internal' },
};
const values = (type: string): Where | undefined => meant[type];

const linesAt = (type: string, ...hours: readonly (readonly [count: number, at: string])[]) =>
  linesOf(
    humanHours,
    plan,
    hours.map(([count, at]) => sampleMessages(type, times(count, { at, values: values(type) }))),
  );

describe.each(channels)('Working hours of %s', (type, id, most) => {
  // 5 March 2024 is a Tuesday, the 9th a Saturday.
  it.each(['03-05 06:59', '03-05 17:00', '03-05 02:00', '03-09 12:00'])('do not have %s', (at) => {
    const lines = linesAt(type, [100 - most, '03-05 07:00'], [most, at]);
    expect(lines[`human-hours.${id}`]).toMatchObject({ judged: 100, value: most, verdict: 'holds' });
    expect(linesAt(type, [99 - most, '03-05 16:59'], [most + 1, at])[`human-hours.${id}`]?.verdict).toBe('fails');
  });

  it('are fewer in July than in March', () => {
    // The clock of summer is an hour ahead of the one that sample times are said in.
    const july = (march: number, summer: number) =>
      linesAt(type, [march, '03-05 10:00'], [summer, '07-02 09:00'])[`human-hours.july.${id}`];
    expect(july(50, 40)).toMatchObject({ value: 80, verdict: 'holds' });
    expect(july(50, 60)).toMatchObject({ value: 120, verdict: 'fails' });
  });
});

describe('July against March', () => {
  it('is not judged in a window that lacks a part of either', () => {
    const spring = samplePlan({ exchanges: 'document-sending', from: '2024-02-01', to: '2024-07-31' });
    const lines = linesOf(humanHours, spring, [sampleMessages('kelmu.document', times(500, {}))]);
    expect(lines['human-hours.july.documents']?.verdict).toBe('unjudged');
  });
});
