import { properName, type Member } from './member.js';

const member = (code: string, name: string): Member => ({
  id: `accident-insurer-${code}`,
  kind: 'accident-insurer',
  name: properName(name),
});

/** Insurers of accidents at work, and the centre of them all, by public name: users of EESSI. */
export const accidentInsurers: readonly Member[] = [
  member('tvk', 'Tapaturmavakuutuskeskus TVK'),
  member('lahitapiola', 'LähiTapiola'),
  member('pohjola', 'Pohjola Vakuutus'),
  member('if', 'If Vahinkovakuutus'),
  member('fennia', 'Fennia'),
  member('turva', 'Turva'),
];
