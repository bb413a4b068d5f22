import { assumption } from '@tietovirta/published';
import { agedFrom, people } from './person-rule.js';

const origin = assumption('oma arviomme', 'ours');
const later = assumption('laki', 'the law');

describe('A profile of those from an age on', () => {
  const profile = people([[16, 1, 2], [30, 3, 4], [63, 0, 0]], origin, 5); // oxfmt-ignore

  it('begins at the age, with the weights that hold there, and says why', () => {
    const { ages, origin: why } = agedFrom(17, profile, later);
    expect(ages).toEqual([[17, 1, 2], [30, 3, 4], [63, 0, 0]]); // oxfmt-ignore
    expect(why).toBe(later);
  });

  it('leaves out what ends before or at the age', () => {
    expect(agedFrom(30, profile, later).ages).toEqual([[30, 3, 4], [63, 0, 0]]); // oxfmt-ignore
    expect(agedFrom(50, profile, later).ages).toEqual([[50, 3, 4], [63, 0, 0]]); // oxfmt-ignore
  });

  it('has nobody more than the profile: before its first age there is nobody', () => {
    expect(agedFrom(10, profile, later).ages).toEqual([[10, 0, 0], ...profile.ages]);
  });

  it('lives abroad as often as before', () => {
    expect(agedFrom(17, profile, later).abroadPercent).toBe(profile.abroadPercent);
  });
});
