/**
 * Texts for people, in the two languages of the product. A text is a value with both in it, and a text with something
 * to fill in is a function of that: a language that was forgotten does not compile, and nothing is looked up by a key.
 */

/** A text in the two languages of the product; Finnish labels of the report are the printed ones. */
export interface Label {
  readonly fi: string;
  readonly en: string;
}

export type Language = keyof Label;

export const languages: readonly Language[] = ['en', 'fi'];

/** A text that is put together in the same way in each language. */
export const both = (make: (lang: Language) => string): Label => ({ fi: make('fi'), en: make('en') });

/** A text that is the same in each language: a name, a number, a message of another program. */
export const same = (text: string): Label => ({ fi: text, en: text });

/** A question that follows a refusal, with a blank before it; empty when no name is near. */
export const didYouMean = (nearest: string | undefined): Label =>
  nearest === undefined ? same('') : { fi: ` Tarkoititko: ${nearest}?`, en: ` Did you mean ${nearest}?` };

/** What is allowed, with a blank before it; empty when it is not known. */
export const allowedText = (allowed: Label | undefined): Label =>
  allowed === undefined ? same('') : { fi: ` Sallittu: ${allowed.fi}.`, en: ` Allowed: ${allowed.en}.` };

/** `1 fault`, `3 faults`. */
export const faultCount = (faults: number): Label => ({
  fi: faults === 1 ? '1 virhe' : `${faults} virhettä`,
  en: faults === 1 ? '1 fault' : `${faults} faults`,
});
