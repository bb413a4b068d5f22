/** The groups of benefits by which the report counts requests for statistics. */
import type { FixedValue } from '../fixed-dimension.js';

export const benefitGroups = [
  ['disability', 'Vammaisetuudet', 'Disability benefits'],
  ['unemployment', 'Työttömyysturva', 'Unemployment benefits'],
  ['social-assistance', 'Toimeentulotuki', 'Social assistance'],
  ['sickness', 'Sairauspäivärahat', 'Sickness allowances'],
  ['care-reimbursements', 'Sairaanhoitokorvaukset', 'Reimbursements for medical care'],
  ['family', 'Perhe-etuudet', 'Family benefits'],
  ['study', 'Opintoetuudet', 'Student benefits'],
  ['housing', 'Asumistuet', 'Housing allowances'],
  ['pensions', 'Eläkkeet', 'Pensions'],
  ['rehabilitation', 'Kuntoutus', 'Rehabilitation'],
  ['medicines', 'Lääkkeet', 'Medicines'],
] as const satisfies readonly FixedValue[];

export type BenefitGroup = (typeof benefitGroups)[number][0];
