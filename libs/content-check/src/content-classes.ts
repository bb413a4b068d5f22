/** The kinds of question that the check asks, in the order of its table. */
import { label, type Label } from '@tietovirta/published';

export const contentClasses = {
  'own-residents': label('Omat asukkaat', 'Own residents'),
  'human-hours': label('Työaika', 'Working hours'),
  'age-and-sex': label('Ikä ja sukupuoli', 'Age and sex'),
  'the-dead': label('Kuolleet', 'The dead'),
  'same-person': label('Sama henkilö', 'The same person'),
  'kinds-of-people': label('Elämäntilanne', 'Situation in life'),
  'said-of-life': label('Elämästä kerrottu', 'Said of lives'),
  clients: label('Asiakkaat', 'Clients'),
  bursts: label('Ryöpyt', 'Bursts'),
  deaths: label('Kuolemat', 'Deaths'),
  births: label('Syntymät', 'Births'),
  moves: label('Muutot', 'Moves'),
  'people-abroad': label('Ulkomailla asuvat', 'People abroad'),
  luova: label('Luova päivittäin', 'Luova by day'),
  'international-cases': label('Kansainväliset asiat', 'International cases'),
  answers: label('Vastaukset', 'Answers'),
  payments: label('Maksut', 'Payments'),
  recovery: label('Takaisinperintä', 'Recovery'),
  'benefit-reports': label('Etuusilmoitukset', 'Benefit reports'),
  'acting-for-others': label('Puolesta asiointi', 'Acting for others'),
  wages: label('Palkat', 'Wages'),
  revisions: label('Korjaukset', 'Revisions'),
  laws: label('Lait', 'Laws'),
} as const satisfies Readonly<Record<string, Label>>;

export type ContentClass = keyof typeof contentClasses;
