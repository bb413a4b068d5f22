/**
 * The yearly volumes at the report's traps, with the arithmetic written out. That every printed figure comes out of the
 * volumes, at any scale, is proved where figures are made of messages: libs/key-figures.
 */
import { fullScale, parseScale, reportYears, scaledFigures, type ScaledFigures } from '@tietovirta/published';
import { findMessageType } from './catalogue.js';
import { volumeOf } from './volume-of.js';

const figures2024 = scaledFigures(2024, fullScale);
const figures2023 = scaledFigures(2023, fullScale);
const atScale = (text: string): readonly ScaledFigures[] => {
  const parsed = parseScale(text);
  if ('error' in parsed) throw new Error(parsed.error.en);
  return reportYears.map((year) => scaledFigures(year, parsed.scale));
};

describe('EESSI', () => {
  it('has both directions and their total', () => {
    const [received, sent] = (['received', 'sent'] as const).map(
      (direction) =>
        volumeOf('eessi.start', figures2024, { direction }) + volumeOf('eessi.follow-up', figures2024, { direction }),
    );
    expect(received).toBe(1_114_360);
    expect(sent).toBe(320_541); // 1 114 360 + 320 541 = 1 434 901
    expect(volumeOf('eessi.start', figures2024) + volumeOf('eessi.follow-up', figures2024)).toBe(1_434_901);
    expect(volumeOf('eessi.start', figures2023) + volumeOf('eessi.follow-up', figures2023)).toBe(1_199_540);
  });
});

describe('a dash and a blank', () => {
  it('are no traffic to simulate: Kela sends no benefit reports and asks no area in 2023', () => {
    for (const id of ['income-register.benefit-report-sent', 'kelmu.information-request']) {
      const type = findMessageType(id);
      expect(type.kind === 'opening' ? type.variants(figures2023) : undefined).toEqual([]);
    }
  });
});

describe('tax data', () => {
  it('leaves exactly the rest of the requests without an answer', () => {
    const unanswered = [figures2024, figures2023].map(
      (figures) => volumeOf('tax-data.request', figures) - volumeOf('tax-data.answer', figures),
    );
    expect(unanswered).toEqual([22_052, 235_712]); // 8 440 312 - 8 418 260 and 8 855 587 - 8 619 875
  });
});

describe('unemployment funds', () => {
  it('get the printed benefit data as answers, one a request, and as notices', () => {
    const answers = volumeOf('unemployment-funds.benefit-data-answer', figures2024);
    const notices = volumeOf('unemployment-funds.benefit-data-notice', figures2024);
    expect(answers).toBe(625_461);
    expect(notices).toBe(728_544); // 1 354 005 - 625 461
  });
});

describe('payments', () => {
  it('are at least as many as the messages that hold them, at any scale', () => {
    for (const scale of ['1', '1/100', '1/54713', '1/100000', '1/10000000'])
      for (const figures of atScale(scale))
        expect(volumeOf('banks.payment', figures)).toBeGreaterThanOrEqual(volumeOf('banks.payment-message', figures));
  });
});

describe('exchanges that the report prints no count for', () => {
  it('start when they started: the credit register in March 2024, municipal billing after the printed years', () => {
    expect(volumeOf('credit-register.new-loan', figures2023)).toBe(0);
    expect(volumeOf('credit-register.new-loan', figures2024)).toBeGreaterThan(0);
    expect(findMessageType('credit-register.new-loan')).toMatchObject({ startsOn: '2024-03-01' });
    expect(findMessageType('municipal-billing.benefit-data')).toMatchObject({ startsOn: '2025-01-01' });
    expect([figures2023, figures2024].map((figures) => volumeOf('municipal-billing.benefit-data', figures))).toEqual([
      0, 0,
    ]);
  });
});

describe('volumeOf', () => {
  it('refuses to count what is drawn', () => {
    expect(() => volumeOf('kelmu.query', figures2024, { purpose: 'social-work' })).toThrow('drawn');
    expect(() => volumeOf('banks.payment', figures2024, { benefit: 'other' })).toThrow('drawn');
  });
});
