/** Whom Kela pays, by kind: the benefits of which everybody of a kind has one. */
import type { Benefit } from '../life/benefits-on.js';

interface KindOfRecipients {
  readonly benefits: readonly Benefit[];
  /** So many entries stand for people of the kind: about as many as are paid in a month. */
  readonly entries: number;
}

const kinds = {
  'child-benefit': { benefits: ['child-benefit'], entries: 550_000 },
  'general-housing': { benefits: ['general-housing-allowance'], entries: 270_000 },
  'pensioners-housing': { benefits: ['housing-allowance-pensioner'], entries: 205_000 },
  'national-pension': { benefits: ['national-pension'], entries: 630_000 },
  disability: { benefits: ['disability-allowance-adult', 'care-allowance-pensioner'], entries: 220_000 },
  'survivors-pension': { benefits: ['survivors-pension'], entries: 33_000 },
  unemployment: { benefits: ['basic-unemployment-allowance', 'labour-market-subsidy'], entries: 180_000 },
  sickness: { benefits: ['sickness-allowance'], entries: 150_000 },
  parental: { benefits: ['parental-allowance'], entries: 90_000 },
  'home-care': { benefits: ['home-care-allowance'], entries: 80_000 },
  'student-aid': { benefits: ['student-aid'], entries: 260_000 },
  'social-assistance': { benefits: ['social-assistance'], entries: 100_000 },
} as const satisfies Readonly<Record<string, KindOfRecipients>>;

export type RecipientKind = keyof typeof kinds;

const names = Object.keys(kinds) as readonly RecipientKind[];
export const recipientKinds: Readonly<Record<RecipientKind, KindOfRecipients>> = kinds;

/** The benefits of which somebody of a kind has one. */
export const benefitsOfRecipients = (kind: RecipientKind): readonly Benefit[] => kinds[kind].benefits;

const entriesOf = (all: readonly RecipientKind[]): number => all.reduce((sum, kind) => sum + kinds[kind].entries, 0);

/** Entries of all kinds lie one behind the other. */
export const entryCount = entriesOf(names);
export const firstEntryOf = (kind: RecipientKind): number => entriesOf(names.slice(0, names.indexOf(kind)));
