/** What is collected of benefits that were paid without a right to them: by benefit, and by how it is collected. */
import { assumption, source, type Origin, type ReportYear } from '@tietovirta/published';
import type { RecipientKind } from '@tietovirta/population';

/** How a debt is collected: paid at once on an invoice, month by month by a plan, or set off from what Kela pays. */
export type Way = 'invoice' | 'plan' | 'set-off';

/** What comes in a year in one way. */
export interface Collected {
  /** Payments in thousands, alike in both years. */
  readonly thousands: number;
  readonly millions: Readonly<Record<ReportYear, number>>;
}

export interface RecoveredBenefit {
  /** As payments name it. */
  readonly id: string;
  /** Who has it by their life. */
  readonly kind: RecipientKind;
  /** Its part of the cases of a year, per cent. */
  readonly share: number;
  readonly collected: Readonly<Partial<Record<Way, Collected>>>;
}

export const collectedFrom: readonly [Origin, ...Origin[]] = [
  source(
    'Kelan tiedote 19.4.2024 takaisinperinnästä',
    'Vuonna 2023 perittiin yleistä asumistukea noin 41 ja opintotukea noin 44 miljoonaa euroa. Etuudesta kuitataan vähintään 30 euroa kuussa, toimeentulotuesta ei lainkaan.',
    'In 2023 about 41 million euros of general housing allowance and 44 million of student aid were recovered. At least 30 euros a month are set off from a benefit, nothing from social assistance.',
  ),
  assumption(
    'Muiden etuuksien määrät ja jako perintätavoittain on sovitettu niin, että summa on sentilleen 114 ja 117 miljoonaa euroa; suorituksia on noin 1,3 miljoonaa vuodessa.',
    'The amounts of other benefits and the split by ways of collecting are fitted so that the sum is 114 and 117 million euros to the cent; about 1.3 million payments come a year.',
  ),
];

/** Thousands of payments a year, and millions of euros in 2024 and 2023. */
const comes = (thousands: number, in2024: number, in2023: number): Collected => ({
  thousands,
  millions: { 2023: in2023, 2024: in2024 },
});

/** What is set off is 95 euros on average at least: none is below 30 then. */
export const recoveredBenefits: readonly RecoveredBenefit[] = [
  {
    id: 'general-housing',
    kind: 'general-housing',
    share: 40,
    collected: { invoice: comes(77, 8, 7.8), plan: comes(275, 15, 14.6), 'set-off': comes(195, 19, 18.6) },
  },
  {
    id: 'study',
    kind: 'student-aid',
    share: 9,
    collected: { invoice: comes(17, 10.5, 12), plan: comes(96, 13, 15), 'set-off': comes(115, 14.5, 17) },
  },
  {
    id: 'unemployment',
    kind: 'unemployment',
    share: 20,
    collected: { invoice: comes(38, 2.4, 2.3), plan: comes(108, 4.6, 4.4), 'set-off': comes(68, 6.8, 6.6) },
  },
  {
    id: 'pensioners-housing',
    kind: 'pensioners-housing',
    share: 12,
    collected: { invoice: comes(23, 2.2, 2), plan: comes(50, 2.8, 2.6), 'set-off': comes(40, 4, 3.9) },
  },
  {
    id: 'sickness',
    kind: 'sickness',
    share: 6,
    collected: { invoice: comes(12, 1.5, 1.5), plan: comes(25, 1.5, 1.4), 'set-off': comes(20, 2, 2) },
  },
  {
    id: 'social-assistance',
    kind: 'social-assistance',
    share: 5,
    collected: { invoice: comes(10, 0.9, 0.8), plan: comes(34, 1.8, 1.4) },
  },
  {
    id: 'child-care',
    kind: 'home-care',
    share: 8,
    collected: { invoice: comes(15, 0.8, 0.7), plan: comes(22, 0.6, 0.4), 'set-off': comes(21, 2.1, 2) },
  },
];
