/** Whom a decision is about, by benefit: who has it in their life, where lives tell of it; otherwise people of the ages that it is for. */
import { acrossBorders, adults } from '../people/everyone.js';
import * as families from '../people/families.js';
import { inNeedOfRehabilitation, usersOfMedicines } from '../people/health.js';
import { onHousingAllowance, onSocialAssistance } from '../people/low-income.js';
import * as pensions from '../people/pensions.js';
import { applyingForStudentAid, graduates, studentsOfUpperSecondary } from '../people/studies.js';
import * as work from '../people/working-life.js';
import { among, type Profile } from '../person-rule.js';
import type { DecidedBenefit, decidedForPersons } from './decided-benefits.data.js';

export type PersonalBenefit = (typeof decidedForPersons)[number]['id'];

export const customersOf: Readonly<Record<PersonalBenefit, Profile>> = {
  'maintenance-release': families.liableForMaintenance,
  maintenance: families.parentsWithMaintenance,
  pensions: pensions.withNationalPension,
  'pension-assistance': work.onPensionAssistance,
  'pensioners-housing': pensions.withPensionersHousing,
  'special-care': families.parentsWithChildBenefit,
  'care-entitlement': acrossBorders,
  'school-travel': studentsOfUpperSecondary,
  'rehabilitation-services': inNeedOfRehabilitation,
  'rehabilitation-allowances': work.inRehabilitation,
  'child-benefit': families.parentsWithChildBenefit,
  'child-care': families.carersOfSmallChildren,
  'medicine-rights': usersOfMedicines,
  'medicine-additional': usersOfMedicines,
  'study-loan': graduates,
  study: applyingForStudentAid,
  'social-assistance': onSocialAssistance,
  'care-reimbursements': usersOfMedicines,
  sickness: work.onSickLeave,
  'conscripts-allowance': work.conscripts,
  'occupational-health-self-employed': work.selfEmployed,
  unemployment: work.jobseekersOfKela,
  insurance: acrossBorders,
  disability: pensions.withDisabilityBenefit,
  parental: families.newParents,
  'general-housing': onHousingAllowance,
  'maternity-grant': families.expectantMothers,
  'electricity-support': adults,
};

/** Whom the end of a benefit is about, where it is told by lives: whose benefit ends within days. */
export const endingOf: Readonly<Partial<Record<DecidedBenefit['id'], Profile>>> = {
  'child-benefit': among('ending-child-benefit', families.parentsWithChildBenefit),
  'child-care': among('ending-home-care', families.carersOfSmallChildren),
  'social-assistance': among('ending-social-assistance', onSocialAssistance),
  sickness: among('ending-sickness', work.onSickLeave),
  unemployment: among('ending-unemployment', work.jobseekersOfKela),
  parental: among('ending-parental', families.newParents),
};

/** Whom an application in vain is about, where it is not just anybody of the ages: who is no pensioner asks for nothing that pensioners have. */
export const inVainOf: Readonly<Partial<Record<DecidedBenefit['id'], Profile>>> = {
  'pensioners-housing': pensions.withNationalPension,
};

/** Whom a first application is about, where not everybody with the benefit can make one. */
export const newCustomersOf: Readonly<Partial<Record<DecidedBenefit['id'], Profile>>> = {
  pensions: pensions.newWithNationalPension,
  'child-benefit': families.newWithChildBenefit,
  'general-housing': among('new-general-housing', onHousingAllowance),
  'social-assistance': among('new-social-assistance', onSocialAssistance),
  sickness: among('new-sickness', work.onSickLeave),
  parental: among('new-parental', families.newParents),
  'child-care': among('new-home-care', families.carersOfSmallChildren),
  unemployment: among('new-unemployment', work.jobseekersOfKela),
};
