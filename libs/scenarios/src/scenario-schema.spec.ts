import { readFileSync, writeFileSync } from 'node:fs';
import { scenarioJsonSchema } from './index.js';
import { settingNames } from './scenario-schema.js';

const path = new URL('../scenario.schema.json', import.meta.url);

describe('the published JSON Schema of scenario files', () => {
  it('is the one that files are validated by (UPDATE_SCHEMA=1 writes it anew)', () => {
    if (process.env.UPDATE_SCHEMA === '1') writeFileSync(path, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });

  it('describes every setting, and allows no other', () => {
    const schema = scenarioJsonSchema() as {
      properties: Record<string, { description?: string }>;
      additionalProperties: boolean;
      required?: string[];
    };
    expect(Object.keys(schema.properties).sort()).toEqual(['$schema', ...settingNames].sort());
    expect(Object.values(schema.properties).every(({ description = '' }) => description.length > 20)).toBe(true);
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toBeUndefined();
  });
});
