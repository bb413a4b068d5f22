import type { Member } from './member.js';

/** Kela and the registers of the state, one organisation a pool. */
export const kela: Member = { id: 'kela', name: 'Kansaneläkelaitos (Kela)', weight: 1 };
export const taxAdministration: Member = { id: 'tax-administration', name: 'Verohallinto', weight: 1 };
export const incomesRegister: Member = { id: 'incomes-register', name: 'Tulorekisteri', weight: 1 };
export const populationRegister: Member = { id: 'population-register', name: 'Digi- ja väestötietovirasto', weight: 1 };
export const creditRegister: Member = { id: 'credit-register', name: 'Positiivinen luottotietorekisteri', weight: 1 };
export const pensionCentre: Member = { id: 'pension-centre', name: 'Eläketurvakeskus', weight: 1 };
