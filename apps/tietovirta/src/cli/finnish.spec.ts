import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { englishIn } from '../testing/english-in.js';
import { say } from '../testing/fake-terminal.js';
import { commanderError, helpIn } from './commander-texts.js';

const commands = ['run', 'tables', 'plan', 'show', 'exchanges', 'runs', 'check-content', 'dead-letters', 'bench'];
const below = ['runs show', 'runs diff', 'dead-letters list', 'dead-letters show', 'dead-letters resend'];

/** Lines that are the same in both languages: command lines without a word about them, a YAML file, a default value. */
const isOfNoLanguage = (line: string): boolean =>
  /^ *$|^ {2}tietovirta [^ ].*$|^ {2}\w+: [\w[\]/, .-]+$|^ +"[\w.]+"\)$/.test(line);

describe('help in Finnish', () => {
  it.each(['', ...commands, ...below])('of "%s" has no line in English', async (command) => {
    const english = (await say(`${command} --help`)).out.split('\n');
    const { out, exitCode } = await say(`${command} --help --lang fi`);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Käyttö: /);
    expect(englishIn(out)).toEqual([]);
    expect(out.split('\n').filter((line) => english.includes(line) && !isOfNoLanguage(line))).toEqual([]);
  });

  it('comes where the environment asks for it, unless the command line asks otherwise', async () => {
    const environment = { TIETOVIRTA_LANG: 'fi' };
    expect((await say('--help', { environment })).out).toMatch(/^Käyttö: /);
    expect((await say('--help --lang en', { environment })).out).toMatch(/^Usage: /);
    expect((await say('--help', { environment: { TIETOVIRTA_LANG: 'sv' } })).err).toContain('no language "sv"');
  });

  it('asks for no stack when only a language is set', async () => {
    const { err } = await say('runs --on kafka', { environment: { TIETOVIRTA_LANG: 'fi' } });
    expect(err).toContain('Palvelupinoa ei tunneta');
  });
});

describe('commander', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('commander'));
  const [command, help] = ['command', 'help'].map((file) => readFileSync(join(folder, 'lib', `${file}.js`), 'utf8'));

  it('says nothing that has no Finnish', () => {
    const messages = [...(command ?? '').matchAll(/`(error: [^`]*)`/g)].map(([, message]) => filled(message ?? ''));
    expect(messages.length).toBeGreaterThan(6);
    expect(messages.filter((message) => !commanderError(message, 'fi').startsWith('virhe: '))).toEqual([]);
  });

  it('has no title in its help that has no Finnish', () => {
    const titles = [...(help ?? '').matchAll(/'([A-Z][A-Za-z ]+:)'/g)].map(([, title]) => title ?? '');
    expect(titles).toContain('Usage:');
    expect(titles.filter((title) => helpIn('fi').styleTitle?.(title) === title)).toEqual([]);
  });

  /** A template as commander would fill it. */
  function filled(template: string): string {
    return template
      .replace(/\$\{forSubcommand\}.*/, " for 'a'. Expected 1 argument but got 2.")
      .replace(/\$\{getErrorMessage\(option\)\}/, "option '--a'")
      .replace(/\$\{getErrorMessage\(conflictingOption\)\}/, "option '--b'")
      .replaceAll(/\$\{[^}]*\}/g, 'x');
  }
});
