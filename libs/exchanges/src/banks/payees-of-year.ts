/** How many different people Kela pays in a year, and by which payments they become so many. */
import { assumption, faceValue, label, published } from '@tietovirta/published';
import type { RestOfPayees } from '../rest-of-payees.js';
import { stated } from '../stated-number.js';

export const payeesOfYear = stated(
  label('Etuusmaksujen eri saajia vuodessa', 'Different recipients of payments in a year'),
  { 2023: faceValue('payments.recipients', 2023), 2024: faceValue('payments.recipients', 2024) },
  published('payments.recipients'),
);

/** Reimbursements of care, which anybody may have. */
export const reimbursed: RestOfPayees = {
  value: 'care',
  payees: payeesOfYear,
  mostWithoutOthers: stated(
    label(
      'Saajista enintään, joilla on vain sairaanhoidon korvauksia',
      'Of recipients at most, those with reimbursements of care alone',
    ),
    0.55,
    assumption(
      'Muita etuuksia maksetaan lähes kolmelle miljoonalle ihmiselle: 57 prosentille saajista.',
      'Other benefits are paid to almost three million people: 57 % of the recipients.',
    ),
  ),
  origin: assumption(
    'Sairaanhoidon korvauksia saa kerran tai kahdesti jokainen, jota vuoden saajien määrään puuttuu, ja osa muista saajista; lapsen korvauksen saaja on lapsi. Kuka, ei riipu iästä.',
    'Reimbursements of care are paid once or twice to everybody whom the recipients of the year lack, and to some of the others; the recipient of a child’s is the child. Who it is, does not depend on age.',
  ),
};
