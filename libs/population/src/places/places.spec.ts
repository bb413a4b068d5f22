import { areas } from './areas.js';
import { municipalities } from './municipalities.js';

describe('The municipalities of 2024', () => {
  it('are 309 with three-digit codes of their own', () => {
    expect(municipalities).toHaveLength(309);
    expect(new Set(municipalities.map((place) => place.code)).size).toBe(309);
    expect(municipalities.every((place) => /^\d{3}$/.test(place.code))).toBe(true);
    expect(new Set(municipalities.map((place) => place.name)).size).toBe(309);
  });

  it('fall on the areas as Statistics Finland counts them', () => {
    const counts = areas.map((area) => municipalities.filter((place) => place.area === area).length);
    expect(counts).toEqual([7, 6, 10, 2, 27, 16, 11, 23, 10, 6, 9, 12, 19, 13, 22, 18, 14, 8, 30, 8, 21, 1, 16]);
  });

  it.each([
    ['091', 'Helsinki', '90'],
    ['049', 'Espoo', '03'],
    ['837', 'Tampere', '08'],
    ['853', 'Turku', '05'],
    ['564', 'Oulu', '19'],
    ['478', 'Mariehamn', '91'],
  ])('include %s %s of area %s', (code, name, area) => {
    expect(municipalities.find((place) => place.code === code)).toMatchObject({ name, area: { code: area } });
  });

  it('have 5 563 970 residents together', () => {
    expect(municipalities.reduce((sum, { residents }) => sum + residents, 0)).toBe(5_563_970);
  });
});
