/** The kinds of question that the check asks, in the order of its table. */
import { label, type Label } from '@tietovirta/published';

export const contentClasses = {
  'own-residents': label('Omat asukkaat', 'Own residents'),
  'human-hours': label('Työaika', 'Working hours'),
  'age-and-sex': label('Ikä ja sukupuoli', 'Age and sex'),
  'the-dead': label('Kuolleet', 'The dead'),
  'same-person': label('Sama henkilö', 'The same person'),
  deaths: label('Kuolemat', 'Deaths'),
  births: label('Syntymät', 'Births'),
  moves: label('Muutot', 'Moves'),
  'people-abroad': label('Ulkomailla asuvat', 'People abroad'),
  luova: label('Luova päivittäin', 'Luova by day'),
  'international-cases': label('Kansainväliset asiat', 'International cases'),
  payments: label('Maksut', 'Payments'),
  wages: label('Palkat', 'Wages'),
  revisions: label('Korjaukset', 'Revisions'),
  laws: label('Lait', 'Laws'),
} as const satisfies Readonly<Record<string, Label>>;

export type ContentClass = keyof typeof contentClasses;
