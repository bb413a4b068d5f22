import { properName, type Member } from './member.js';

/** Those who keep national registers: of studies in higher and in upper secondary education, and of employment services. */
export const registerKeepers: readonly Member[] = [
  { id: 'csc', kind: 'authority', name: properName('CSC – Tieteen tietotekniikan keskus (VIRTA)') },
  { id: 'agency-for-education', kind: 'authority', name: properName('Opetushallitus (KOSKI)') },
  { id: 'employment-services-centre', kind: 'authority', name: properName('KEHA-keskus (URA)') },
];
