/**
 * What an application may grow to. The command line declares commands and prints; what it would say or work out beside that is at home
 * in a library. A service is chosen and started in a few lines.
 */
import { files, isSpec, read } from './workspace.js';

const commandLine = 'apps/tietovirta/src';
/**
 * Lines that all commands share, and those of eight commands, with the pace of `run`, the scenarios of `plan`, the gate of `runs diff`, the choice
 * of tables of `run` and `tables`, loads that are kept, and where tables are.
 */
const linesOfEight = 3_050;
const linesMoreACommand = 120;
const linesOfAService = 20;

const linesOf = (file: string): number => read(file).trimEnd().split('\n').length;
const commands = files.filter((file) => file.startsWith(`${commandLine}/commands/`) && file.endsWith('-command.ts'));
const mains = files.filter((file) => /^apps\/[^/]+\/src\/main\.ts$/.test(file));

describe('the command line', () => {
  const sources = files.filter(
    (file) =>
      file.startsWith(`${commandLine}/`) && file.endsWith('.ts') && !isSpec(file) && !file.includes('/testing/'),
  );

  it(`has no more than ${linesOfEight} lines for eight commands, and ${linesMoreACommand} for each other`, () => {
    expect(commands.length).toBeGreaterThanOrEqual(8);
    const lines = sources.reduce((sum, file) => sum + linesOf(file), 0);
    expect(lines).toBeGreaterThan(0);
    expect(lines).toBeLessThanOrEqual(linesOfEight + linesMoreACommand * (commands.length - 8));
  });

  it('declares each of its commands, so that the count above is theirs', () => {
    const declared = [...read(`${commandLine}/cli/program.ts`).matchAll(/^ {2}declare(\w+),$/gm)];
    expect(declared.length).toBe(commands.length);
  });
});

describe('a service', () => {
  const services = mains.filter((file) => !file.startsWith(commandLine));

  it('is there', () => {
    expect(services.length).toBeGreaterThan(0);
  });

  it.each(services)(`%s has no more than ${linesOfAService} lines`, (file) => {
    expect(linesOf(file)).toBeLessThanOrEqual(linesOfAService);
  });
});
