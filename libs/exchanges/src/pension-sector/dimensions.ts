/** What the messages of the pension sector tell: kinds of pension and decision, benefits of unpaid periods, outcomes. */
import { assumption, label } from '@tietovirta/published';
import { drawnDimension, ofPerson } from '../drawn-dimension.js';
import { stated } from '../stated-number.js';

export const periodAction = drawnDimension(
  'action',
  label('Toimenpide', 'Action'),
  [
    ['new', 'Uusi', 'New', 90],
    ['replace', 'Korvaava', 'Replacement', 8],
    ['cancel', 'Peruutus', 'Cancellation', 2],
  ],
  assumption('Korjausten osuudet ovat omia arvioitamme.', 'Shares of corrections are ours.'),
);

export const daysOfReplacement = stated(
  label('Päiviä jakson ilmoituksesta sen korjaukseen enintään', 'Most days from a reported period to its correction'),
  90,
  assumption(
    'Jakso korjataan, kun etuudesta annetaan uusi päätös: useimmiten kuukaudessa.',
    'A period is corrected when there is a new decision on the benefit: mostly within a month.',
  ),
);

export const unpaidBenefit = drawnDimension(
  'benefit-group',
  label('Etuusryhmä', 'Benefit group'),
  [
    ['unemployment', 'Työttömyysetuudet', 'Unemployment benefits', 48],
    ['sickness', 'Sairauspäiväraha', 'Sickness allowance', 18],
    ['parental', 'Vanhempainetuudet', 'Parental benefits', 16],
    ['child-home-care', 'Kotihoidon tuki', 'Child home care allowance', 9],
    ['rehabilitation', 'Kuntoutusraha', 'Rehabilitation allowance', 6],
    ['study', 'Opintoraha', 'Study grant', 3],
  ],
  assumption(
    'Etuudet, joista karttuu eläkettä; osuudet ovat omia arvioitamme.',
    'Benefits that accrue pension; the shares are ours.',
  ),
);

export const historyOutcome = ofPerson(
  drawnDimension(
    'outcome',
    label('Tulos', 'Outcome'),
    [
      ['found', 'Löytyi', 'Found', 96.5],
      ['no-history', 'Ei työhistoriaa', 'No work history', 3],
      ['error', 'Virhe', 'Error', 0.5],
    ],
    assumption('Tulosten osuudet ovat omia arvioitamme.', 'Shares of outcomes are ours.'),
  ),
  ['found', 'no-history'],
);

export const insuranceOutcome = ofPerson(
  drawnDimension(
    'outcome',
    label('Tulos', 'Outcome'),
    [
      ['found', 'Löytyi', 'Found', 22],
      ['nothing-found', 'Ei tietoja', 'Nothing found', 77.5],
      ['error', 'Virhe', 'Error', 0.5],
    ],
    assumption(
      'Useimmilla hakijoilla ei ole ollut korvattua tapaturmaa; osuudet ovat omia arvioitamme.',
      'Most applicants never had a compensated accident; the shares are ours.',
    ),
  ),
  ['found', 'nothing-found'],
);
