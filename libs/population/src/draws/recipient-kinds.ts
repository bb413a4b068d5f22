/** Whom Kela pays, by kind: the benefits of which everybody of a kind has one. */
import type { Benefit } from '../life/benefits-on.js';

interface KindOfRecipients {
  readonly benefits: readonly Benefit[];
  /** So many slots stand for people of the kind: about as many as are paid in a month. */
  readonly slots: number;
}

const kinds = {
  'child-benefit': { benefits: ['child-benefit'], slots: 550_000 },
  'general-housing': { benefits: ['general-housing-allowance'], slots: 300_000 },
  'pensioners-housing': { benefits: ['housing-allowance-pensioner'], slots: 205_000 },
  'national-pension': { benefits: ['national-pension'], slots: 630_000 },
  disability: { benefits: ['disability-allowance-adult', 'care-allowance-pensioner'], slots: 220_000 },
  'survivors-pension': { benefits: ['survivors-pension'], slots: 33_000 },
  parental: { benefits: ['parental-allowance'], slots: 90_000 },
  'home-care': { benefits: ['home-care-allowance'], slots: 80_000 },
  'student-aid': { benefits: ['student-aid'], slots: 260_000 },
} as const satisfies Readonly<Record<string, KindOfRecipients>>;

export type RecipientKind = keyof typeof kinds;

const names = Object.keys(kinds) as readonly RecipientKind[];
export const recipientKinds: Readonly<Record<RecipientKind, KindOfRecipients>> = kinds;

/** The benefits of which somebody of a kind has one. */
export const benefitsOfRecipients = (kind: RecipientKind): readonly Benefit[] => kinds[kind].benefits;

const slotsOf = (all: readonly RecipientKind[]): number => all.reduce((sum, kind) => sum + kinds[kind].slots, 0);

/** Slots of all kinds lie one behind the other. */
export const slotCount = slotsOf(names);
export const firstSlotOf = (kind: RecipientKind): number => slotsOf(names.slice(0, names.indexOf(kind)));
