/** People who have died: whom a notice of death is about, and whose survivors claim a pension. They die by the mortality of lives. */
import { assumption, label } from '@tietovirta/published';
import { ageBand, lately } from '../person-rule.js';
import { stated } from '../stated-number.js';

export const deceased = lately(
  stated(
    label('Päiviä kuolemasta ilmoitukseen enintään', 'Most days from a death to the notice of it'),
    40,
    assumption(
      'Ilmoitus kuolemasta ulkomaille tai ulkomailta tulee viikoissa.',
      'A notice of death to or from abroad comes within weeks.',
    ),
  ),
  ageBand(
    18,
    119,
    assumption('Ilmoitus kuolemasta koskee kuollutta aikuista.', 'A notice of death is about an adult who has died.'),
  ),
);

export const leavingSurvivors = lately(
  stated(
    label('Päiviä kuolemasta perhe-eläkehakemukseen enintään', 'Most days from a death to the claim of survivors'),
    180,
    assumption(
      'Perhe-eläkettä haetaan useimmiten puolessa vuodessa kuolemasta.',
      'Survivors mostly claim a pension within half a year of the death.',
    ),
  ),
  ageBand(
    20,
    104,
    assumption(
      'Perhe-eläkeasia koskee kuollutta, jonka jälkeen eläkettä haetaan; edunsaajien tiedot ovat asiakirjassa.',
      'A case on survivors’ pension is about the deceased; those who claim stand in the document.',
    ),
  ),
);
