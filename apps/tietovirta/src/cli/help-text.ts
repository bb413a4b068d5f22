import { alignColumns, type Label } from '@tietovirta/wording';

/** A command line, and what it does where that does not go without saying. */
export type Example = readonly [commandLine: string, does?: Label];

/** What the help of a command says below its options. */
export interface HelpTexts {
  readonly about?: Label;
  readonly examples: readonly Example[];
  readonly after?: Label;
}

const headline: Label = { fi: 'Esimerkkejä:', en: 'Examples:' };

export function helpText({ about, examples, after }: HelpTexts, say: (text: Label) => string): string {
  const lines = alignColumns(
    examples.map(([commandLine, does]) => [`  ${commandLine}`, does === undefined ? '' : say(does)]),
    ['left', 'left'],
  );
  const texts = [about, headline, after].map((text) => (text === undefined ? [] : [say(text)]));
  return ['', ...(texts[0] ?? []), ...(texts[1] ?? []), ...lines, ...(texts[2] ?? [])].join('\n');
}
