import type { Member } from './member.js';

const member = (code: string, name: string, weight: number): Member => ({ id: `fund-${code}`, name, weight });

/**
 * Unemployment funds by public name (general knowledge, not checked for the mergers of 2023-2024). Weights: assumption,
 * roughly members in thousands.
 */
export const unemploymentFunds: readonly Member[] = [
  member('ytk', 'YTK Työttömyyskassa', 530),
  member('koko', 'Työttömyyskassa KOKO', 180),
  member('teollisuus', 'Teollisuuden työttömyyskassa', 165),
  member('pam', 'Palvelualojen työttömyyskassa', 165),
  member('terveydenhuolto', 'Terveydenhuoltoalan työttömyyskassa', 120),
  member('a-kassa', 'Avoin työttömyyskassa A-kassa', 115),
  member('opettajat', 'Opettajien työttömyyskassa', 105),
  member('pro', 'Työttömyyskassa Pro', 80),
  member('super', 'Super työttömyyskassa', 75),
  member('finka', 'Työttömyyskassa Finka', 70),
  member('insinoorit', 'Insinöörien työttömyyskassa', 65),
  member('aaria', 'Työttömyyskassa Aaria', 60),
  member('rakennus', 'Rakennusalan työttömyyskassa', 50),
  member('kuljetus', 'Kuljetusalan työttömyyskassa', 35),
  member('yrittaja', 'Yrittäjäkassa', 32),
  member('jattk', 'JATTK Työttömyyskassa', 28),
  member('statia', 'Työttömyyskassa Statia', 25),
];
