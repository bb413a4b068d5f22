/**
 * Whom Kelmu is asked about: somebody of the purpose; by areas and Helsinki their clients, but for client fees; of a municipality one of its
 * residents, of a fund or a pension institution one of its own.
 */
import { assumption, label } from '@tietovirta/published';
import { clientsOfAreas } from '../people/clients-of-areas.js';
import { adults, indebted } from '../people/everyone.js';
import { carersOfSmallChildren } from '../people/families.js';
import { clientsOfSocialWork, onSocialAssistance, payersOfClientFees } from '../people/low-income.js';
import { inPensionMatters } from '../people/pensions.js';
import { jobseekers, jobseekersOfFunds, longUnemployed, ofWorkingAge } from '../people/working-life.js';
import { among, byValue, drawn, type DrawnPerson } from '../person-rule.js';
import { stated } from '../stated-number.js';
import type { YearFigures } from '../year-figures.js';
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
  'mainland-municipality': resident,
  'aland-municipality': resident,
  'employment-municipality': resident,
  'pension-institution': member,
  'unemployment-fund': member,
};

/** Fees of care are for old people who are mostly no clients otherwise. */
const asClients = ['social-assistance', 'social-work', 'payment-claim'];

/** By kind of user, for a year's figures. */
export function lookedUpBy(figures: YearFigures): (kind: UserKind) => DrawnPerson {
  const client: DrawnPerson = { ...resident, clients: clientsOfAreas(figures, { values: asClients }) };
  return (kind) => (kind === 'wellbeing-area' || kind === 'helsinki' ? client : (ties[kind] ?? anybody));
}

/** Users who ask about people of any kind, not about those who surely have what they ask for. */
const usersOfAnybody: readonly UserKind[] = [
  'pension-institution',
  'enforcement-authority',
  'employment-fund',
  'state-treasury',
  'immigration-service',
];

export const askedWithoutBenefits = stated(
  label(
    'Kyselyistä, jotka voivat koskea ketä tahansa, koskee etuudettomia, prosenttia',
    'Of queries that may be about anybody, are about people without a benefit, per cent',
  ),
  25,
  assumption(
    'Moni vakuutettu, velallinen tai luvan hakija ei saa Kelasta mitään; osuus on oma arviomme.',
    'Many of the insured, debtors and applicants of permits get nothing from Kela; the share is ours.',
  ),
);

const peopleWithout = among('without-benefits', ofWorkingAge);

/** How many of the queries of a kind of user are about people without a benefit. */
export const queriesWithout = (kind: UserKind, queries: number): number =>
  usersOfAnybody.includes(kind) ? Math.round((queries * askedWithoutBenefits.value) / 100) : 0;

/** Somebody without a benefit, for a kind of user. */
export const withoutBenefits = (kind: UserKind): DrawnPerson => drawn(peopleWithout, ties[kind]?.tie);
