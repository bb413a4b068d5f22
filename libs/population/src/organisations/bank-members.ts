import { properName, type Member } from './member.js';

const member = (code: string, name: string): Member => ({ id: `bank-${code}`, kind: 'bank', name: properName(name) });

/** Banks and bank groups by public name. */
export const banks: readonly Member[] = [
  member('op', 'OP Ryhmä'),
  member('nordea', 'Nordea'),
  member('s-pankki', 'S-Pankki'),
  member('danske', 'Danske Bank'),
  member('saastopankki', 'Säästöpankkiryhmä'),
  member('oma', 'Oma Säästöpankki'),
  member('pop', 'POP Pankki'),
  member('aktia', 'Aktia'),
  member('handelsbanken', 'Handelsbanken'),
  member('alandsbanken', 'Ålandsbanken'),
];

/** Parts of private accounts in per mille (assumption). */
export const bankShares: readonly (readonly [organisationId: string, perMille: number])[] = [
  ['bank-op', 385],
  ['bank-nordea', 275],
  ['bank-s-pankki', 95],
  ['bank-danske', 80],
  ['bank-saastopankki', 60],
  ['bank-oma', 30],
  ['bank-pop', 30],
  ['bank-aktia', 25],
  ['bank-handelsbanken', 15],
  ['bank-alandsbanken', 5],
];
