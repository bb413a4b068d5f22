/** The texts and formats of the language that was chosen; each language travels only when somebody reads it. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { formatsOf, type Formats } from '../format/formats.js';
import { en, type Texts } from './en.js';
import type { PageLanguage } from './page-language.js';

const loaders: Readonly<Record<PageLanguage, () => Promise<Texts>>> = {
  en: async () => en,
  fi: async () => (await import('./fi.js')).fi,
  sv: async () => (await import('./sv.js')).sv,
};

export interface Wording {
  readonly lang: PageLanguage;
  readonly texts: Texts;
  readonly formats: Formats;
}

const chosen = signal<Wording>({ lang: 'en', texts: en, formats: formatsOf('en') });

export const wording: ReadonlySignal<Wording> = chosen;

/** Resolves when the page speaks it. */
export async function speak(lang: PageLanguage): Promise<void> {
  const texts = await loaders[lang]();
  chosen.value = { lang, texts, formats: formatsOf(lang) };
  document.documentElement.lang = lang;
}
