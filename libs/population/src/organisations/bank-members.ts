import type { Member } from './member.js';

const member = (code: string, name: string, weight: number): Member => ({ id: `bank-${code}`, name, weight });

/** Banks and bank groups by public name. Weights: assumption, rough shares of private accounts in per mille. */
export const banks: readonly Member[] = [
  member('op', 'OP Ryhmä', 385),
  member('nordea', 'Nordea', 275),
  member('s-pankki', 'S-Pankki', 95),
  member('danske', 'Danske Bank', 80),
  member('saastopankki', 'Säästöpankkiryhmä', 60),
  member('oma', 'Oma Säästöpankki', 30),
  member('pop', 'POP Pankki', 30),
  member('aktia', 'Aktia', 25),
  member('handelsbanken', 'Handelsbanken', 15),
  member('alandsbanken', 'Ålandsbanken', 5),
];
