import { both, didYouMean } from '@tietovirta/wording';
import type { AddHelpTextContext, Command } from 'commander';
import { BadInput } from './bad-input.js';

/** A word that is no command where one is expected. */
export function unknownCommand(command: Command, word: string): BadInput {
  const names = command.commands.map((each) => each.name());
  const before = command.parent === null ? '' : `${command.name()} `;
  const near = names.find((name) => name.startsWith(word.slice(0, 2)));
  const meant = didYouMean(near === undefined ? undefined : `"${before}${near}"`);
  const allowed = names.map((name) => `${before}${name}`).join(', ');
  const says = { fi: `Komentoa "${before}${word}" ei ole.`, en: `There is no command "${before}${word}".` };
  return new BadInput(
    both((lang) => `${says[lang]}${meant[lang]}`),
    { fi: `Sallittu: ${allowed}.`, en: `Allowed: ${allowed}.` },
  );
}

/**
 * Help of a command that there is none of would be the help of the one above it, as if all were well.
 * @throws BadInput
 */
export function refuseUnknownWord({ command }: AddHelpTextContext): string {
  const names = command.commands.map((each) => each.name());
  const [word] = command.args[0] === 'help' ? command.args.slice(1) : command.args;
  if (names.length === 0 || word === undefined || word.startsWith('-') || names.includes(word)) return '';
  throw unknownCommand(command, word);
}
