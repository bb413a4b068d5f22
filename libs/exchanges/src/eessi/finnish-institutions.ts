/**
 * Who takes part in Finland, by kind of institution. Roles follow an acceptance-environment copy of the institution
 * directory: who may own a case and who may only be its counterparty. All shares are assumptions.
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

const ours = assumption(
  'Laitosten osuudet sekä tapaturmavakuuttajien, kassojen, TE-palvelujen ja Työllisyysrahaston roolit ovat omia arvioitamme.',
  'The shares, and the roles of accident insurers, funds, TE services and the Employment Fund, are ours.',
);
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
export const exporters = of({ 'te-services': 70, 'unemployment-fund': 30 });
export const exportReceivers = of({ 'te-services': 60, 'unemployment-fund': 25, kela: 15 });
export const reimbursers = of({ 'employment-fund': 60, 'unemployment-fund': 20, kela: 20 });
