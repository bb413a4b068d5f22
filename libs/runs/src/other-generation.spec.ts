import { generationVersion } from '@tietovirta/messages';
import { resolveScenario } from '@tietovirta/scenarios';
import { refuseOtherGeneration, refuseOtherPeople } from './other-generation.js';
import { runCommand } from './run-command.js';
import { runDifference } from './run-difference.js';
import { differenceText } from './difference-text.js';
import { runText } from './run-text.js';
import { sampleRun } from './testing/sample-run.js';

const scenario = resolveScenario({ scenario: 'smoke' });
const later = { ...sampleRun(1), generation: generationVersion + 1 };

describe('a run of another generation', () => {
  it('cannot be gone on with, and says the command that starts it anew', () => {
    expect(() => {
      refuseOtherGeneration(later, scenario, ' --store x');
    }).toThrow(
      expect.objectContaining({
        message:
          `Run 1 cannot be gone on with: its messages are of generation ${later.generation}; this version makes generation ${generationVersion}, ` +
          'in which the same addresses are other messages.',
        hint: '"tietovirta run smoke --store x" starts it anew.',
      }),
    );
    refuseOtherGeneration(sampleRun(1), scenario, '');
  });

  it('is not asked about its people, whom this version does not know', () => {
    expect(() => {
      refuseOtherPeople(generationVersion + 1);
    }).toThrow(expect.objectContaining({ hint: 'Their persons are others: run the scenario anew.' }));
    refuseOtherPeople(generationVersion);
  });

  it('is shown with its generation, which others do not say', () => {
    expect(runText(later, '', 'en')).toMatch(
      new RegExp(`generation +${later.generation}; this version makes generation ${generationVersion}`),
    );
    expect(runText(sampleRun(1), '', 'en')).not.toContain('generation');
  });

  it('is compared, with one line that says so', () => {
    const text = differenceText(runDifference(sampleRun(2), later), ['2', '1'], 'en');
    expect(text.split('\n')[1]).toBe(
      `Their messages are of generations ${generationVersion} and ${later.generation}: the same addresses are other messages.`,
    );
    expect(differenceText(runDifference(sampleRun(2), sampleRun(1)), ['2', '1'], 'en')).not.toContain('generation');
  });
});

describe('the command that runs a scenario anew', () => {
  it('is its name when it is shipped as it is', () => {
    expect(runCommand(scenario)).toBe('tietovirta run smoke');
  });

  it('says every setting that differs from the defaults', () => {
    const overrides = { year: '2023', from: '2023-03-01', exchanges: 'kelmu,eessi', scale: '1/10', seed: '7' };
    const asked = resolveScenario({ overrides: { ...overrides, name: 'a march' } });
    expect(runCommand(asked)).toBe(
      'tietovirta run --year 2023 --from 2023-03-01 --exchanges eessi,kelmu --scale 1/10 --seed 7 --name "a march"',
    );
  });
});
