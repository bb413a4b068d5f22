import { formatsOf } from '../format/formats.js';
import { en } from '../texts/en.js';
import { fi } from '../texts/fi.js';
import { offeredSpeeds, speedFrom, speedName } from './speeds.js';

describe('the speeds that the page offers', () => {
  it('come back from the choice as the server takes them', () => {
    expect(offeredSpeeds.map((speed) => speedFrom(`${speed}`))).toEqual(offeredSpeeds);
  });

  it('are named by how much simulated time passes in a second', () => {
    const words = { lang: 'en', texts: en, formats: formatsOf('en') } as const;
    expect(offeredSpeeds.map((speed) => speedName(speed, words).replaceAll('\u00a0', ' '))).toEqual([
      ...['as fast as it can', 'real time', '1 min a second', '1 h a second', '1 d a second', '30 d a second'],
    ]);
    expect(speedName('real', { lang: 'fi', texts: fi, formats: formatsOf('fi') })).toBe('tosiaika');
  });
});
