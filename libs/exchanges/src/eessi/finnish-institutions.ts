/**
 * Who takes part in Finland, by kind of institution, with what shares. Who may own a case and who may only be its counterparty: roles.ts.
 */
import { assumption, label, source } from '@tietovirta/published';
import { fixedDimension } from '../fixed-dimension.js';
import { sharesOf, type Shares } from '../shares.js';

export type InstitutionShares = Shares;

export const finnishInstitution = fixedDimension(
  'finnish-institution',
  label('Suomalainen laitos', 'Finnish institution'),
  [
    ['kela', 'Kela', 'Kela'],
    ['etk', 'Eläketurvakeskus', 'Finnish Centre for Pensions'],
    ['pension-provider', 'Työeläkelaitos', 'Pension provider'],
    ['unemployment-fund', 'Työttömyyskassa', 'Unemployment fund'],
    ['te-services', 'TE-palvelut', 'TE services'],
    ['accident-insurer', 'Tapaturmavakuutusyhtiö', 'Accident insurer'],
    ['employment-fund', 'Työllisyysrahasto', 'Employment Fund'],
  ],
  source(
    'EESSI Institution Repository, acceptance copy (navikt/eessi-pensjon-prefill)',
    'Kelan, Eläketurvakeskuksen ja eläkelaitosten roolit.',
    'Roles of Kela, the Finnish Centre for Pensions and the providers.',
  ),
);

const ours = assumption('Laitosten osuudet ovat omia arvioitamme.', 'The shares of the institutions are ours.');
const of = (byInstitution: Readonly<Record<string, number>>): InstitutionShares =>
  sharesOf(finnishInstitution, byInstitution, ours);

/** Lists are shared between case types on purpose: see sharesOf. */
export const kelaAlone = of({ kela: 1 });
export const centreAlone = of({ etk: 1 });
export const insurersAlone = of({ 'accident-insurer': 1 });
export const teServicesAlone = of({ 'te-services': 1 });

export const centreMostly = of({ etk: 75, kela: 25 });
export const claimHandlers = of({ 'pension-provider': 50, kela: 30, etk: 20 });
export const pensionInstitutions = of({ 'pension-provider': 60, kela: 27, etk: 13 });
export const kelaAndCentre = of({ kela: 60, etk: 40 });
export const recoverers = of({ 'pension-provider': 55, kela: 45 });
export const debtors = of({ 'pension-provider': 45, kela: 40, etk: 15 });
export const fundsAndKela = of({ 'unemployment-fund': 70, kela: 30 });
/** Kela or the fund pays the benefit that a job-seeker takes along, and stays competent for it. */
export const unemploymentPayers = of({ 'unemployment-fund': 65, kela: 35 });
export const reimbursers = of({ 'employment-fund': 60, 'unemployment-fund': 20, kela: 20 });
