import type { RunResult } from '@tietovirta/runs';
import type { Resent } from './resend-dead-letters.js';
import { resentFigures, resentText } from './resent-text.js';

const resent: Resent = {
  ...{ asTheyWere: 1_200, madeAnew: 3, refused: 0, recovered: 1_203, open: 0 },
  // Texts say nothing of what the run came to but its status.
  result: {} as RunResult,
};

describe('what came of sending again', () => {
  it('tells how the letters went, what is open still, and how the run ends now', () => {
    expect(resentText(7, resent, 'finished', 'en').split('\n')).toEqual([
      'Sent again: 1,200 as they were, 3 made anew from their address.',
      '1,203 recovered, 0 still open.',
      'Run 7 is concluded anew: finished.',
    ]);
  });

  it('names letters that were refused, and a run that has no end yet', () => {
    const text = resentText(7, { ...resent, refused: 2 }, undefined, 'fi');
    expect(text).toMatch(/^2 jätettiin lähettämättä/m);
    expect(text).toMatch(/Ajoa 7 ei ole ajettu loppuun\.$/);
  });

  it('is the five counts for machines', () => {
    expect(Object.keys(resentFigures(resent))).toEqual(['asTheyWere', 'madeAnew', 'refused', 'recovered', 'open']);
  });
});
