import { properName, type WeightedMember } from './member.js';

const member = (code: string, name: string, weight: number): WeightedMember => ({
  id: `fund-${code}`,
  kind: 'unemployment-fund',
  name: properName(name),
  weight,
});

/**
 * Unemployment funds by public name. Sources: tyj.fi (14 funds in 2024, 16 at the end of 2023, 1 943 881 members then;
 * the five largest in this order), a-kassa.fi and aariakassa.fi (what merged into them, their sizes). That these are
 * the fourteen of 2024 is an assumption: funds merge almost every year. Weights: members in thousands, from those
 * sources for YTK, A-kassa and Aaria, otherwise assumption.
 */
export const unemploymentFunds: readonly WeightedMember[] = [
  member('ytk', 'YTK Työttömyyskassa', 535),
  member('koko', 'Korkeakoulutettujen työttömyyskassa KOKO', 255),
  member('a-kassa', 'Avoin työttömyyskassa A-kassa', 243),
  member('terveydenhuolto', 'Terveydenhuoltoalan työttömyyskassa', 150),
  member('jhl', 'Julkisten ja hyvinvointialojen työttömyyskassa', 145),
  member('pam', 'Palvelualojen työttömyyskassa', 130),
  member('opetus-ja-tiede', 'Opetus ja tiede -työttömyyskassa', 115),
  member('aaria', 'Työttömyyskassa Aaria', 100),
  member('pro', 'Työttömyyskassa Pro', 90),
  member('super', 'Super työttömyyskassa', 75),
  member('erko', 'Erityiskoulutettujen työttömyyskassa Erko', 35),
  member('yrittaja', 'Yrittäjäkassa', 33),
  member('elintarvike', 'Elintarvikealojen työttömyyskassa', 22),
  member('erto', 'Erityisalojen Toimihenkilöiden Työttömyyskassa', 16),
];
