import { properName, type Member } from './member.js';

/** Those who keep the registers of studies: higher education, and upper secondary education. */
export const studyRegisters: readonly Member[] = [
  { id: 'csc', kind: 'authority', name: properName('CSC – Tieteen tietotekniikan keskus (VIRTA)') },
  { id: 'agency-for-education', kind: 'authority', name: properName('Opetushallitus (KOSKI)') },
];
