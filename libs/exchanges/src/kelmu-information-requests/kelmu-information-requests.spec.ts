import { fullScale, scaledFigures } from '@tietovirta/published';
import { findMessageType } from '../catalogue.js';
import { volumeOf } from '../volume-of.js';
import { askedAreas } from './information-request-areas.js';

const figures = scaledFigures(2024, fullScale);

describe('information requests of 2024', () => {
  it('reach exactly 16 of the 22 areas: 16 / 22 = 73 %', () => {
    const asked = askedAreas(figures.of('kelmu.information-requests'), 2024);
    const [pilot, ...joined] = asked;
    const areas = new Set(asked.flatMap(({ organisations }) => organisations.organisations.map(({ id }) => id)));
    expect(areas.size).toBe(16);
    expect(Math.round((100 * areas.size) / 22)).toBe(73);
    expect(pilot?.organisations.organisations).toHaveLength(5);
    // Each area that joined has a pool of its own, so none is left without a request by chance.
    expect(
      joined.every(({ organisations, requests }) => organisations.organisations.length === 1 && requests > 0),
    ).toBe(true);
    expect(asked.reduce((sum, { requests }) => sum + requests, 0)).toBe(1447);
  });

  it('are half those of the pilot areas, half those of the areas that joined in December', () => {
    const [pilot, ...joined] = askedAreas(figures.of('kelmu.information-requests'), 2024);
    expect((pilot?.requests ?? 0) / 1447).toBeCloseTo(0.5, 1);
    expect(new Set(joined.map(({ startsOn }) => startsOn))).toEqual(new Set(['2024-12-01']));
  });

  it('are answered, or expire after a reminder', () => {
    const answers = volumeOf('kelmu.information-answer', figures);
    const expiries = volumeOf('kelmu.information-expiry', figures);
    expect(answers + expiries).toBe(1447);
    expect(expiries).toBeGreaterThan(0);
    expect(volumeOf('kelmu.information-transfer', figures)).toBeGreaterThan(0);
    expect(volumeOf('kelmu.information-reminder', figures)).toBeGreaterThan(expiries);
  });

  it('expire only when somebody was reminded', () => {
    const request = findMessageType('kelmu.information-request');
    const courses = request.kind === 'opening' ? request.variants(figures).map(({ course = [] }) => course) : [];
    const expiring = courses.filter((course) => course.some(({ type }) => type === 'kelmu.information-expiry'));
    expect(expiring.length).toBeGreaterThan(0);
    for (const course of expiring) expect(course[0]?.type).toBe('kelmu.information-reminder');
  });
});
