import { properName, type WeightedMember } from './member.js';

const member = (code: string, name: string, weight: number): WeightedMember => ({
  id: `pension-institution-${code}`,
  kind: 'pension-institution',
  name: properName(name),
  weight,
});

/**
 * Pension institutions. The number in the id is the code of the Incomes Register's list or, for 24,
 * 27 and the five-digit ones, the end of the EESSI id. Full names of the
 * five-digit ones are from memory. Weights: assumption, rough size of the pension stock.
 */
export const pensionInstitutions: readonly WeightedMember[] = [
  member('20', 'Keva', 330),
  member('reka', 'Reka Eläkekassa', 2),
  member('29', 'Keva (Kelan henkilökunta)', 3),
  member('34', 'Merimieseläkekassa', 5),
  member('35', 'Mela', 55),
  member('46', 'Ilmarinen', 250),
  member('54', 'Elo', 160),
  member('55', 'Varma', 230),
  member('56', 'Veritas', 35),
  member('24', 'Ålands landskapsregering', 2),
  member('27', 'Suomen Pankki', 1),
  member('70014', 'UPM Sellutehtaiden eläkesäätiö', 1),
  member('70078', 'Yleisradion eläkesäätiö', 3),
  member('70202', 'Orionin eläkesäätiö', 2),
  member('80001', 'Valion Eläkekassa', 3),
  member('apteekkien', 'Apteekkien Eläkekassa', 2),
  member('verso', 'Eläkekassa Verso', 2),
];
