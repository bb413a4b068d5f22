import { properName, type Member } from './member.js';

/** Kela and the registers of the state. */
export const kela: Member = {
  id: 'kela',
  kind: 'kela',
  name: properName('Kansaneläkelaitos (Kela)'),
};
export const taxAdministration: Member = {
  id: 'tax-administration',
  kind: 'authority',
  name: properName('Verohallinto'),
};
export const incomesRegister: Member = { id: 'incomes-register', kind: 'authority', name: properName('Tulorekisteri') };
export const populationRegister: Member = {
  id: 'population-register',
  kind: 'authority',
  name: properName('Digi- ja väestötietovirasto'),
};
export const creditRegister: Member = {
  id: 'credit-register',
  kind: 'authority',
  name: properName('Positiivinen luottotietorekisteri'),
};
export const pensionCentre: Member = {
  id: 'pension-centre',
  kind: 'authority',
  name: properName('Eläketurvakeskus'),
};
