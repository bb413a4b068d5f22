/** People who use health services. Weights are those of one person of the age. */
import { assumption } from '@tietovirta/published';
import { ageBands, people } from '../person-rule.js';

export const usersOfMedicines = people(
  ageBands({
    from: [0, 16, 30, 45, 55, 65, 75, 85],
    to: 104,
    men: [12, 14, 26, 50, 82, 126, 168, 190],
    women: [11, 26, 38, 58, 88, 128, 176, 205],
  }),
  assumption(
    'Lääkeostot lisääntyvät iän mukana; naiset ostavat nuorina useammin.',
    'Purchases of medicine rise with age; women buy more often while young.',
  ),
);

export const patients = people(
  ageBands({
    from: [0, 1, 7, 16, 30, 45, 55, 65, 75, 85],
    to: 104,
    men: [120, 62, 34, 38, 46, 64, 92, 142, 212, 268],
    women: [118, 60, 34, 68, 78, 82, 102, 140, 206, 262],
  }),
  assumption(
    'Potilasasiakirjoja syntyy eniten iäkkäistä ja vauvoista; nuorista naisista enemmän kuin miehistä.',
    'Most patient documents are of old people and babies; of young women more than of men.',
  ),
);

export const patientsOfPrivateCare = people(
  ageBands({
    from: [0, 7, 18, 30, 45, 65, 75],
    to: 104,
    men: [26, 10, 12, 18, 25, 40, 38],
    women: [24, 11, 20, 28, 36, 50, 42],
  }),
  assumption(
    'Yksityislääkärissä ja -hammaslääkärissä käyvät pienet lapset, työikäiset naiset ja eläkeläiset useimmin.',
    'Small children, women of working age and pensioners see private doctors and dentists most.',
  ),
);

export const inNeedOfRehabilitation = people(
  ageBands({
    from: [2, 7, 16, 20, 30, 45, 60, 68],
    to: 84,
    men: [40, 26, 16, 16, 14, 14, 9, 2],
    women: [20, 14, 26, 34, 26, 20, 9, 2],
  }),
  assumption(
    'Kelan kuntoutuspalvelut: lasten terapiat, nuorten aikuisten psykoterapia ja työikäisten kurssit.',
    'Kela’s rehabilitation services: therapies of children, psychotherapy of young adults, courses for people of working age.',
  ),
);
