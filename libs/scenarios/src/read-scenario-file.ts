/** Reads the text of a scenario file. YAML is read strictly; JSON is YAML, so one reader serves both. */
import { same, type Label } from '@tietovirta/wording';
import { isMap, isScalar, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import type { ScenarioFault } from './scenario-fault.js';
import type { ScenarioSettings } from './scenario-schema.js';
import { checkSettings, pathOf } from './setting-faults.js';

/** A scenario file that the app has read. */
export interface ScenarioFile {
  readonly path: string;
  readonly text: string;
}

export interface ReadSettings {
  readonly settings: ScenarioSettings;
  readonly faults: readonly ScenarioFault[];
  /** Line of a setting, or of one key of it, from 1; undefined for one that the file does not hold. */
  lineOf(setting: string, key?: string): number | undefined;
}

type Keys = readonly (string | number)[];

export function readScenarioFile({ text }: ScenarioFile): ReadSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const lineOf = (setting: string, key?: string): number | undefined => {
    const offset = offsetOf(document, key === undefined ? [setting] : [setting, key]);
    return offset === undefined ? undefined : lineAt(offset);
  };
  const nothing = { settings: {}, lineOf };
  // What a reader of YAML only warns of, such as a tag that it does not know, would be accepted in part.
  const refused = [...document.errors, ...document.warnings];
  if (refused.length > 0) {
    const faults = refused.map((error) => ({ path: 'syntax', line: lineAt(error.pos[0]), problem: problemOf(error) }));
    return { ...nothing, faults };
  }
  const values = asSettings(document);
  if (values === undefined) return { ...nothing, faults: [notSettings(document)] };
  const { settings, faults } = checkSettings(values);
  return {
    settings,
    lineOf,
    faults: faults.map(({ keys, ...fault }) => {
      const offset = offsetOf(document, keys) ?? offsetOf(document, keys.slice(0, 1));
      return { ...fault, path: pathOf(keys), ...(offset === undefined ? {} : { line: lineAt(offset) }) };
    }),
  };
}

const problemOf = ({ code, message }: YAMLError): Label =>
  code === 'MULTIPLE_DOCS'
    ? {
        fi: 'tästä alkaa toinen YAML-dokumentti: tiedostossa voi olla yksi skenaario',
        en: 'another YAML document begins here: a file holds one scenario',
      }
    : same(message.replace(/\.$/, ''));

/** The top level as an object; undefined when it is anything else, or uses anchors in a way that cannot be resolved. */
function asSettings(document: Document): Readonly<Record<string, unknown>> | undefined {
  if (!isMap(document.contents)) return undefined;
  try {
    return document.toJS({ maxAliasCount: 100 }) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

const notSettings = ({ contents }: Document): ScenarioFault => ({
  path: 'file',
  problem:
    contents === null
      ? { fi: 'se on tyhjä', en: 'it is empty' }
      : { fi: 'siinä ei ole asetuksia', en: 'it holds no settings' },
  allowed: {
    fi: 'asetuksia kuten "year: 2024", yksi rivillä, tai samat JSON-oliona',
    en: 'settings such as "year: 2024", one a line, or the same as a JSON object',
  },
});

/** Where the key (or the element) at a path begins. */
function offsetOf(document: Document, keys: Keys): number | undefined {
  const [first] = keys;
  if (keys.length === 1 && isMap(document.contents)) {
    const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === first);
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node = document.getIn(keys, true) as { readonly range?: readonly number[] | null } | undefined;
  return node?.range?.[0];
}
