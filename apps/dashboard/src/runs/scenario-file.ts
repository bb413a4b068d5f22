/** The settings of the form as a scenario file, for a command line or a repository. Pure. */
import { scenarioOf, type RunForm } from './run-form.js';

export const scenarioFile = (form: RunForm): string =>
  Object.entries(scenarioOf(form))
    .map(([field, value]) => `${field}: ${yamlOf(value)}\n`)
    .join('');

function yamlOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlOf).join(', ')}]`;
  if (typeof value !== 'string') return JSON.stringify(value);
  // Quoted as JSON is, which every reader of YAML takes: it must not take a date, a fraction or "no" for something else.
  return isPlainWord.test(value) && !otherMeaning.test(value) ? value : JSON.stringify(value);
}

const isPlainWord = /^[a-z][a-z0-9-]*$/;
const otherMeaning = /^(y|n|yes|no|on|off|true|false|null)$/;
