/** Whom Kelmu is asked about: somebody of the purpose; of a territory one of its residents, of a fund or a pension institution one of its own. */
import { adults, indebted } from '../people/everyone.js';
import { carersOfSmallChildren } from '../people/families.js';
import { clientsOfSocialWork, onSocialAssistance, payersOfClientFees } from '../people/low-income.js';
import { inPensionMatters } from '../people/pensions.js';
import { jobseekers, jobseekersOfFunds, longUnemployed, ofWorkingAge } from '../people/working-life.js';
import { byValue, drawn, type DrawnPerson } from '../person-rule.js';
import { purpose } from './purposes.js';
import type { UserKind } from './rights.js';

const lookedUp = byValue(purpose, {
  'social-assistance': onSocialAssistance,
  'social-work': clientsOfSocialWork,
  'client-fees': payersOfClientFees,
  'labour-market-subsidy-list': longUnemployed,
  'child-care-list': carersOfSmallChildren,
  'payment-claim': onSocialAssistance,
  'pension-decision': inPensionMatters,
  'earnings-related-benefit': jobseekersOfFunds,
  'employment-services': jobseekers,
  enforcement: indebted,
  'adult-education-benefit': ofWorkingAge,
  'state-compensation': adults,
  'residence-permit': adults,
});

/** Somebody whom no tie binds to the organisation that asks. */
export const anybody = drawn(lookedUp);
const resident = drawn(lookedUp, 'resident');
const member = drawn(lookedUp, 'member');

const ties: Readonly<Partial<Record<UserKind, DrawnPerson>>> = {
  'wellbeing-area': resident,
  helsinki: resident,
  'mainland-municipality': resident,
  'aland-municipality': resident,
  'pension-institution': member,
  'unemployment-fund': member,
};

export const lookedUpBy = (kind: UserKind): DrawnPerson => ties[kind] ?? anybody;
