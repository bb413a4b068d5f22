import type { Benefit, MaritalStatus, PersonKind, Situation } from '@tietovirta/population';
import type { Label } from '@tietovirta/wording';
import type { LifeEvent } from './life-view.js';

const label = (fi: string, en: string): Label => ({ fi, en });

export const situationWords: Readonly<Record<Situation, Label>> = {
  unborn: label('ei vielä syntynyt', 'not yet born'),
  deceased: label('kuollut', 'deceased'),
  abroad: label('ulkomailla', 'abroad'),
  child: label('alle kouluikäinen', 'below school age'),
  pupil: label('koululainen', 'at school'),
  student: label('opiskelija', 'student'),
  conscript: label('asevelvollinen', 'in military service'),
  employed: label('työssä', 'at work'),
  'unemployed-fund': label('työtön, kassan maksama', 'unemployed, paid by the fund'),
  'unemployed-kela': label('työtön, Kelan maksama', 'unemployed, paid by Kela'),
  'parental-leave': label('vanhempainvapaalla', 'on parental leave'),
  'home-care': label('hoitaa lasta kotona', 'looks after a child at home'),
  'disability-pension': label('työkyvyttömyyseläkkeellä', 'on disability pension'),
  'old-age-pension': label('vanhuuseläkkeellä', 'on old-age pension'),
  other: label('ilman vakituista työtä tai opintoja', 'without steady work or studies'),
};

export const benefitWords: Readonly<Record<Benefit, Label>> = {
  'child-benefit': label('lapsilisä', 'child benefit'),
  'parental-allowance': label('vanhempainpäiväraha', 'parental allowance'),
  'home-care-allowance': label('kotihoidon tuki', 'home care allowance'),
  'maintenance-allowance': label('elatustuki', 'child maintenance allowance'),
  'student-aid': label('opintotuki', 'student aid'),
  'conscripts-allowance': label('sotilasavustus', "conscript's allowance"),
  'earnings-related-allowance': label('ansiopäiväraha', 'earnings-related allowance'),
  'basic-unemployment-allowance': label('peruspäiväraha', 'basic unemployment allowance'),
  'labour-market-subsidy': label('työmarkkinatuki', 'labour market subsidy'),
  'sickness-allowance': label('sairauspäiväraha', 'sickness allowance'),
  'rehabilitation-allowance': label('kuntoutusraha', 'rehabilitation allowance'),
  'general-housing-allowance': label('yleinen asumistuki', 'general housing allowance'),
  'social-assistance': label('perustoimeentulotuki', 'basic social assistance'),
  'disability-allowance-child': label('alle 16-vuotiaan vammaistuki', 'disability allowance under 16'),
  'disability-allowance-adult': label('16 vuotta täyttäneen vammaistuki', 'disability allowance from 16 on'),
  'care-allowance-pensioner': label('eläkettä saavan hoitotuki', 'care allowance for pensioners'),
  'disability-pension': label('työkyvyttömyyseläke', 'disability pension'),
  'old-age-pension': label('vanhuuseläke', 'old-age pension'),
  'partial-early-pension': label('osittainen varhennettu vanhuuseläke', 'partial early old-age pension'),
  'national-pension': label('kansaneläke', 'national pension'),
  'survivors-pension': label('leskeneläke', "survivors' pension"),
  'housing-allowance-pensioner': label('eläkkeensaajan asumistuki', 'housing allowance for pensioners'),
};

export const maritalWords: Readonly<Record<MaritalStatus, Label>> = {
  single: label('naimaton', 'single'),
  married: label('naimisissa', 'married'),
  cohabiting: label('avoliitossa', 'cohabiting'),
  widowed: label('leski', 'widowed'),
  divorced: label('eronnut', 'divorced'),
};

export const kindWords: Readonly<Record<PersonKind, Label>> = {
  resident: label('Suomessa asuva', 'resident of Finland'),
  newborn: label('Suomessa syntynyt', 'born in Finland'),
  abroad: label('ulkomailla asuva', 'lives abroad'),
  foreigner: label(
    'ulkomailla asuva ilman suomalaista henkilötunnusta',
    'lives abroad without a Finnish identity code',
  ),
  former: label('kuollut ennen vuotta 2023', 'died before 2023'),
  arrival: label('Suomeen muuttanut', 'came to Finland'),
};

export const eventWords: Readonly<Record<LifeEvent['kind'], Label>> = {
  birth: label('syntyy', 'is born'),
  child: label('saa lapsen', 'has a child'),
  move: label('muuttaa', 'moves'),
  immigration: label('muuttaa Suomeen', 'moves to Finland'),
  emigration: label('muuttaa ulkomaille', 'moves abroad'),
  couple: label('muuttaa yhteen', 'moves in with'),
  wedding: label('menee naimisiin', 'marries'),
  'partner-died': label('puoliso kuolee', 'partner dies'),
  death: label('kuolee', 'dies'),
};

export const lifeWords = {
  synthetic: label('Keinotekoinen henkilö: ketään tällaista ei ole.', 'A synthetic person: there is nobody like that.'),
  ordinal: label('järjestysnumero', 'ordinal'),
  born: label('syntynyt', 'born'),
  died: label('kuollut', 'died'),
  male: label('mies', 'male'),
  female: label('nainen', 'female'),
  language: label('kieli', 'language'),
  citizenship: label('kansalaisuus', 'citizenship'),
  maritalStatus: label('siviilisääty', 'marital status'),
  home: label('koti', 'home'),
  protectedAddress: label('turvakielto: osoitetta ei luovuteta', 'protected address: not handed out'),
  household: label('asuntokunta', 'household'),
  persons: label('henkilöä', 'persons'),
  person: label('henkilö', 'person'),
  partner: label('puoliso', 'partner'),
  mother: label('äiti', 'mother'),
  father: label('isä', 'father'),
  children: label('lapset', 'children'),
  account: label('tili', 'account'),
  fund: label('työttömyyskassa', 'unemployment fund'),
  noFund: label('ei jäsenenä', 'not a member'),
  pensionInstitution: label('työeläkelaitos', 'pension institution'),
  year: label('Vuosi', 'The year'),
  ownWork: label('oma yritys', 'own business'),
  sideJob: label('sivutyö', 'side job'),
  messages: label('Vuoden sanomat', 'Messages of the year'),
  noMessages: label('ei yhtään', 'none'),
  notLookedAt: label(
    'Syntymät, kuolemat, rekisteröinnit, muutot ja palkat ilman niiden korjauksia; --all käy läpi vuoden kaikki sanomat.',
    'Births, deaths, registrations, moves, and wages without their versions; --all looks through all messages of the year.',
  ),
  noCode: label('ei henkilötunnusta', 'no identity code'),
} as const satisfies Readonly<Record<string, Label>>;
