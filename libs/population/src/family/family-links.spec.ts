import { residentCount } from '../layout/person-groups.js';
import { municipalities } from '../places/municipalities.js';
import { familyMemory, FamilyLinks } from './family-links.js';

describe('Families that threads share', () => {
  it('are built by one of them, and seen by the others', () => {
    const memory = familyMemory();
    const [one, other] = [new FamilyLinks(memory), new FamilyLinks(memory)];
    let built = 0;
    const build = (links: FamilyLinks) => (): void => {
      built += 1;
      links.setPartners(7, residentCount - 1);
    };
    one.buildOnce(3, build(one));
    other.buildOnce(3, build(other));
    expect(built).toBe(1);
    expect([other.partner[7], other.partner[residentCount - 1]]).toEqual([residentCount, 8]);
  });

  it('are those of each municipality apart', () => {
    const links = new FamilyLinks(familyMemory());
    const built: number[] = [];
    for (const { place } of [...municipalities, ...municipalities]) links.buildOnce(place, () => built.push(place));
    expect(built).toEqual(municipalities.map(({ place }) => place));
  });
});
