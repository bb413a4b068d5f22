/** Those to whom Kela decides: persons and employers. */
import { label } from '@tietovirta/published';
import type { Member } from './member.js';

/** One party stands for all persons whom Kela serves: a message to one of them names the person. */
export const customers: Member = {
  id: 'public-customers',
  kind: 'public',
  name: label('Henkilöasiakkaat (synteettinen)', 'Customers who are persons (synthetic)'),
};

const employerCount = 200;

/** Employers who claim from Kela what their staff cost them. */
export const employers: readonly Member[] = Array.from({ length: employerCount }, (_, place) => {
  const number = String(place + 1).padStart(3, '0');
  return {
    id: `employer-${number}`,
    kind: 'company',
    name: label(`Työnantaja ${number} (synteettinen)`, `Employer ${number} (synthetic)`),
  };
});
