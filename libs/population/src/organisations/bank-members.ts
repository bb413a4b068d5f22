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
