import { emptyForm } from './run-form.js';
import { scenarioFile } from './scenario-file.js';

describe('the settings of the form as a file', () => {
  it('are one a line, without what is left to the server', () => {
    const form = { ...emptyForm, name: 'busy-spring', from: '2024-03-01', exchanges: ['kelmu', 'income-register'] };
    expect(scenarioFile(form)).toBe(
      'name: busy-spring\nyear: 2024\nfrom: "2024-03-01"\nscale: "1/1000"\nexchanges: [kelmu, income-register]\n',
    );
  });

  it('are quoted where a reader of YAML would take a text for something else', () => {
    for (const name of ['no', 'Yes: it is', '12', '#7', 'a "b"', 'null', ''])
      expect(scenarioFile({ ...emptyForm, name })).toContain(
        name === '' ? 'year: 2024' : `name: ${JSON.stringify(name)}\n`,
      );
  });
});
