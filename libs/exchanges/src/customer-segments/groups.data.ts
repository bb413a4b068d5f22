/** Names of the main segments and of the groups under them. The report names the former; the latter are ours. */
import type { CustomerGroupId, MainSegment } from '@tietovirta/population';
import { label, type Label } from '@tietovirta/published';

export const segmentNames: Readonly<Record<MainSegment, Label>> = {
  even: label('Tasainen arki', 'Even everyday life'),
  changing: label('Muuttuva arki', 'Changing everyday life'),
  supported: label('Tuettava arki', 'Supported everyday life'),
};

export const groupNames: Readonly<Record<CustomerGroupId, Label>> = {
  'assisted-young': label('Toimeentulotuella (18–39)', 'On social assistance (18-39)'),
  'assisted-middle-aged': label('Toimeentulotuella (40–49)', 'On social assistance (40-49)'),
  'assisted-old': label('Toimeentulotuella (50–62)', 'On social assistance (50-62)'),
  disabled: label('Vammaistuella tai eläkkeellä (16–62)', 'Disability benefit or pension (16-62)'),
  'housed-unemployed': label('Työttömät asumistuella (30–62)', 'Unemployed with a housing allowance (30-62)'),
  'poor-pensioners': label('Pienituloiset eläkeläiset (67+)', 'Pensioners with little income (67 or older)'),
  'young-unemployed': label('Nuoret työttömät (alle 30)', 'Young unemployed (under 30)'),
  unemployed: label('Työttömät (30–62)', 'Unemployed (30-62)'),
  'paid-by-fund': label('Ansiopäivärahalla', 'On an earnings-related allowance'),
  'on-sick-leave': label('Sairauspäivärahalla', 'On sickness allowance'),
  'in-rehabilitation': label('Kuntoutusrahalla', 'On rehabilitation allowance'),
  'on-parental-leave': label('Vanhempainvapaalla', 'On parental leave'),
  'caring-at-home': label('Kotihoidon tuella', 'On child home care allowance'),
  'young-students': label('Nuoret opiskelijat (alle 25)', 'Young students (under 25)'),
  'adult-students': label('Aikuisopiskelijat (25+)', 'Adult students (25 or older)'),
  'single-parents': label('Elatustuen saajat', 'Single parents with maintenance allowance'),
  tenants: label('Asumistuella, ei muuta tukea', 'Tenants with a housing allowance alone'),
  'small-children': label('Alle kouluikäiset', 'Children under school age'),
  'school-children': label('Kouluikäiset (7–17)', 'School children (7-17)'),
  parents: label('Lapsiperheiden vanhemmat', 'Parents with child benefit'),
  'starting-out': label('Aikuistuvat ilman etuuksia (18–26)', 'Starting out without benefits (18-26)'),
  'middle-aged': label('Työikäiset ilman etuuksia (27–44)', 'Adults without benefits (27-44)'),
  'older-workers': label('Työikäiset ilman etuuksia (45–62)', 'Adults without benefits (45-62)'),
  retiring: label('Eläkkeelle siirtyvät (63–66)', 'Retiring (63-66)'),
  pensioners: label('Eläkeläiset (67–79)', 'Pensioners (67-79)'),
  'oldest-pensioners': label('Iäkkäät (80+)', 'The oldest (80 or older)'),
};
