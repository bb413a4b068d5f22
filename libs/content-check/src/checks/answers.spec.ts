import { linesOf, sampleMessages, samplePlan, type SampleMessage } from '../sample-content.js';
import { answers } from './answers.js';

const plan = samplePlan({ exchanges: 'statistics-requests,surveys' });

/** A request of Turku on 5 March at ten, and what answers it; two places belong to each request. */
const answered = (answer: SampleMessage) =>
  linesOf(answers, plan, [
    sampleMessages('statistics-requests.request', [{ organisation: 'university-turku', at: '03-05 10:00' }]),
    sampleMessages('statistics-requests.answer', [{ organisation: 'university-turku', at: '03-12 09:00', ...answer }]),
  ]);

describe('An answer of Kela', () => {
  it('fits when it leaves after its request, to who asked', () => {
    for (const line of Object.values(answered({})))
      expect(line).toMatchObject({ judged: 1, value: 0, verdict: 'holds' });
  });

  it('does not fit before its request', () => {
    expect(answered({ at: '03-05 09:59' })['answers.too-early']).toMatchObject({ value: 1, verdict: 'fails' });
  });

  it('does not fit when it goes to somebody else', () => {
    const line = answered({ organisation: 'university-oulu' })['answers.to-others'];
    expect(line).toMatchObject({ value: 1, verdict: 'fails' });
    expect(line?.findings[0]?.en).toContain('statistics-requests.answer/0');
  });

  it('is not held against a request beside which the turn of the year carried it', () => {
    expect(answered({ ordinal: 1, carried: 7, organisation: 'university-oulu' })['answers.to-others']?.verdict).toBe(
      'unjudged',
    );
  });

  it('is about the person of its opening', () => {
    const ended = (person: number) =>
      linesOf(answers, plan, [
        sampleMessages('surveys.dialogue', [{ organisation: 'elisa', person: 700 }]),
        sampleMessages('surveys.dialogue-end', [{ organisation: 'elisa', person }]),
      ])['answers.about-others'];
    expect(ended(700)?.verdict).toBe('holds');
    expect(ended(701)?.verdict).toBe('fails');
  });
});
