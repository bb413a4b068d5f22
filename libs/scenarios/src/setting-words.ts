/** How a fault of a setting is said. */
import type { Label } from '@tietovirta/wording';

export interface SettingWords {
  /** Says that something is none. */
  readonly none: (typed: Label) => Label;
  readonly allowed: Label;
  readonly names?: readonly string[];
}

export const isNo =
  (fi: string, en: string) =>
  (typed: Label): Label => ({ fi: `${typed.fi} ei ole ${fi}`, en: `${typed.en} is no ${en}` });
