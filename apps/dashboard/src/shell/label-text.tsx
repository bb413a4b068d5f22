import type { Label } from '@tietovirta/wording';
import type { VNode } from 'preact';
import { labelIn, serverLanguage } from '../texts/page-language.js';
import { wording } from '../texts/texts.js';

/** A text of the report or the server; where the page speaks another language, a voice is told which one this is. */
export function LabelText({ of }: { readonly of: Label }): VNode {
  const { lang } = wording.value;
  const spoken = serverLanguage(lang);
  return <span lang={spoken === lang ? undefined : spoken}>{labelIn(of, lang)}</span>;
}
