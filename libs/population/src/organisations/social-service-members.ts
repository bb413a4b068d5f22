import { properName, type Member } from './member.js';

/** The joint authority of the municipalities of Åland for social services; their health care is ÅHS. */
export const socialServicesOfAland: Member = {
  id: 'kst',
  kind: 'authority',
  area: '91',
  name: properName('Kommunernas socialtjänst KST'),
};
