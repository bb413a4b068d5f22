import { label } from '@tietovirta/published';
import type { Label } from '@tietovirta/wording';

interface Closing {
  /** As printed; printed numbers of English are those of Finnish with other separators. */
  readonly read: string;
  readonly holds: number;
  readonly fails: number;
  readonly unjudged: number;
}

export const contentWords = {
  heads: [
    label('luokka', 'class'),
    label('mitä', 'what'),
    label('arvo', 'value'),
    label('raja', 'bar'),
    label('tarkastettu', 'judged'),
    label('', ''),
  ],
  units: { percent: label('%', '%'), years: label('v', 'years'), index: label('', '') },
  closing: ({ read, holds, fails, unjudged }: Closing): Label =>
    label(
      `${read} sanomaa luettu: ${holds} riviä kunnossa, ${fails} ei, ${unjudged} jäi arvioimatta.`,
      `${read} messages read: ${holds} lines hold, ${fails} fail, ${unjudged} could not be judged.`,
    ),
} as const;
