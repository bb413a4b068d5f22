import { knownSettings, type KnownSetting } from './known-settings.js';

const code = (text: string): string => `\`${text}\``;

const defaultText = ({ defaultText: text, isRequired, group }: KnownSetting): string =>
  text === undefined ? (isRequired === true ? `must be set where ${group} is needed` : '') : code(text);

const row = (known: KnownSetting): string => {
  const { name, meaning, allowed, example, isSecret } = known;
  return `| ${[code(name), meaning, allowed.en, defaultText(known), code(example), isSecret === true ? 'yes' : ''].join(' | ')} |`;
};

/** The settings as a table in Markdown; the README holds it, and a test compares the two. */
export const settingsTable = (): string =>
  [
    '| variable | meaning | allowed | default | example | secret |',
    '| --- | --- | --- | --- | --- | --- |',
    ...knownSettings.map(row),
  ].join('\n');
