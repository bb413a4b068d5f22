import { refuseContradictions, resolveScenario, SettingsContradicted } from './index.js';

const given = {
  what: { fi: 'Ajolla 7', en: 'Run 7' },
  option: '--resume',
  scenario: resolveScenario({ scenario: 'smoke' }),
};

describe('settings beside a scenario that there is', () => {
  it('may say what it has', () => {
    expect(() => refuseContradictions(given, { scenario: 'smoke', overrides: { seed: '1' } })).not.toThrow();
  });

  it('are refused together when they say something else, in both languages', () => {
    const ask = (): void => refuseContradictions(given, { overrides: { seed: '2', to: '2024-02-01' } });
    expect(ask).toThrow(SettingsContradicted);
    expect(ask).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^Run 7 has other settings:\n {2}--to .*: it has .*\n {2}--seed 2: it has 1$/),
        hint: 'Leave these out, or leave out --resume to start a new run.',
        says: expect.objectContaining({ fi: expect.stringMatching(/^Ajolla 7 on muut asetukset:\n.*sillä on/) }),
      }),
    );
  });
});
