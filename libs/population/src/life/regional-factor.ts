import { regionShares } from '../data/benefits.data.js';
import { residentCount } from '../layout/person-groups.js';
import { municipalityPlaceOf } from '../layout/resident-cells.js';
import { municipalities } from '../places/municipalities.js';

export type RegionalBenefit = 'unemployment' | 'housing' | 'assistance' | 'sickness';

const columns = { unemployment: 1, housing: 2, assistance: 3, sickness: 4 } as const;

const factors = Object.fromEntries(
  (Object.keys(columns) as RegionalBenefit[]).map((benefit) => {
    const residents = new Map<string, number>();
    for (const place of municipalities)
      residents.set(place.region, (residents.get(place.region) ?? 0) + place.residents);
    const all = municipalities.reduce((sum, place) => sum + place.residents, 0);
    const ofRegion = new Map(
      regionShares.map((row) => [row[0], row[columns[benefit]] / 100 / ((residents.get(row[0]) as number) / all)]),
    );
    return [benefit, Float64Array.from(municipalities, ({ region }) => ofRegion.get(region) as number)];
  }),
) as unknown as Readonly<Record<RegionalBenefit, Float64Array>>;

/** How much more (above 1) or less common a benefit is where a person lived on 1 January 2023 than in the whole country. */
export const regionalFactor = (ordinal: number, benefit: RegionalBenefit): number =>
  ordinal < residentCount ? (factors[benefit][municipalityPlaceOf(ordinal)] as number) : 1;

/** No region has a benefit more often than so many times the country's share. */
export const highestFactor = (benefit: RegionalBenefit): number => factors[benefit].reduce((most, factor) => Math.max(most, factor), 1); // oxfmt-ignore
