/** What a reader chose and finds again: language and colours, kept in this browser. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { languageAmong, pageLanguages, type PageLanguage } from '../texts/page-language.js';
import { speak } from '../texts/texts.js';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const kept = { language: 'tietovirta.language', theme: 'tietovirta.theme', keys: 'tietovirta.keys' };
const chosenTheme = signal<Theme>('system');
export const theme: ReadonlySignal<Theme> = chosenTheme;

const chosenKeys = signal(true);
/** Whether single letters are shortcuts. */
export const keysAreOn: ReadonlySignal<boolean> = chosenKeys;

/** Resolves when the page may be drawn. */
export async function readPreferences(): Promise<void> {
  applyTheme(among(themes, keptValue(kept.theme)) ?? 'system');
  chosenKeys.value = keptValue(kept.keys) !== 'off';
  await speak(among(pageLanguages, keptValue(kept.language)) ?? languageAmong(navigator.languages));
}

export async function chooseLanguage(lang: PageLanguage): Promise<void> {
  keep(kept.language, lang);
  await speak(lang);
}

export function chooseTheme(wanted: Theme): void {
  keep(kept.theme, wanted);
  applyTheme(wanted);
}

export function chooseKeys(areOn: boolean): void {
  keep(kept.keys, areOn ? 'on' : 'off');
  chosenKeys.value = areOn;
}

function applyTheme(wanted: Theme): void {
  chosenTheme.value = wanted;
  if (wanted === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = wanted;
}

const among = <Value extends string>(values: readonly Value[], value: string | null): Value | undefined =>
  values.find((each) => each === value);

/** A browser may forbid pages to keep anything: then choices last as long as the page. */
function keptValue(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // See keptValue.
  }
}
