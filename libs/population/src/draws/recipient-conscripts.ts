/** Conscripts who are paid an allowance, for themselves or their families: while they serve. */
import { service } from '../data/benefits.data.js';
import { lotsOf } from '../life/benefits-on.js';
import { militaryService, oldestConscript } from '../life/military-service.js';
import { mostDisabled, workLine } from '../life/pension-on.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { spanInYear } from './recipient-span.js';
import { onLine, standsWithin, type Strata } from './recipient-stratum.js';

export const ofConscripts: Strata = (cohort) => {
  const { age, group, year } = cohort;
  if (age < 18 || age > oldestConscript) return [];
  return onLine(cohort, {
    line: lotsOf('conscripts-allowance'),
    to: service.allowancePercent / 100,
    isSure: standsWithin(cohort, workLine, { from: mostDisabled[group.sex] }),
    spanOf: (ordinal) => {
      const served = militaryService(ordinal, group.sex, birthDayOf(ordinal));
      return served === undefined ? undefined : spanInYear(served, year);
    },
  });
};
