import { properName, type WeightedMember } from './member.js';

const office = (code: string, region: string, weight: number): WeightedMember => ({
  id: `te-office-${code}`,
  kind: 'te-office',
  name: properName(`${region} TE-toimisto`),
  weight,
});

/**
 * Users of Kela's data that are neither areas, municipalities, pension institutions nor funds: the TE offices as they
 * stood until the end of 2024, and authorities. Which bodies the published "others" are is not known; the list and the
 * weights are assumptions.
 */
export const employmentServicesAndOthers: readonly WeightedMember[] = [
  office('uusimaa', 'Uudenmaan', 300),
  office('varsinais-suomi', 'Varsinais-Suomen', 85),
  office('satakunta', 'Satakunnan', 40),
  office('hame', 'Hämeen', 70),
  office('pirkanmaa', 'Pirkanmaan', 100),
  office('kaakkois-suomi', 'Kaakkois-Suomen', 55),
  office('etela-savo', 'Etelä-Savon', 25),
  office('pohjois-savo', 'Pohjois-Savon', 45),
  office('pohjois-karjala', 'Pohjois-Karjalan', 35),
  office('keski-suomi', 'Keski-Suomen', 55),
  office('etela-pohjanmaa', 'Etelä-Pohjanmaan', 25),
  office('pohjanmaa', 'Pohjanmaan', 35),
  office('pohjois-pohjanmaa', 'Pohjois-Pohjanmaan', 80),
  office('kainuu', 'Kainuun', 15),
  office('lappi', 'Lapin', 35),
  { id: 'enforcement-authority', kind: 'authority', name: properName('Ulosottolaitos'), weight: 60 },
  { id: 'employment-fund', kind: 'authority', name: properName('Työllisyysrahasto'), weight: 30 },
  { id: 'state-treasury', kind: 'authority', name: properName('Valtiokonttori'), weight: 20 },
  { id: 'immigration-service', kind: 'authority', name: properName('Maahanmuuttovirasto'), weight: 20 },
];
