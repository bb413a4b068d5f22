import { properName, type Member } from './member.js';

/** Kela and the registers of the state. */
export const kela: Member = {
  id: 'kela',
  name: properName('Kansaneläkelaitos (Kela)'),
};
export const taxAdministration: Member = {
  id: 'tax-administration',
  name: properName('Verohallinto'),
};
export const incomesRegister: Member = { id: 'incomes-register', name: properName('Tulorekisteri') };
export const populationRegister: Member = {
  id: 'population-register',
  name: properName('Digi- ja väestötietovirasto'),
};
export const creditRegister: Member = {
  id: 'credit-register',
  name: properName('Positiivinen luottotietorekisteri'),
};
export const pensionCentre: Member = {
  id: 'pension-centre',
  name: properName('Eläketurvakeskus'),
};
