/** Reads settings from text. YAML is read strictly; JSON is YAML, so one reader serves both. */
import { same, type Label } from '@tietovirta/wording';
import { isMap, isScalar, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import type { ScenarioFault } from './scenario-fault.js';

export interface SettingsText {
  /** As they stand there, unjudged; undefined where the text cannot be read. */
  readonly values: Readonly<Record<string, unknown>> | undefined;
  /** Why it cannot be read. */
  readonly faults: readonly ScenarioFault[];
  /** Where a setting, or what it holds by such keys, stands, or where it would; undefined for a setting that the text does not hold. */
  readonly positionOf: (...keys: Keys) => Position | undefined;
}

type Keys = readonly (string | number)[];

/** From 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function readSettingsText(text: string): SettingsText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const positionAt = (offset: number): Position => {
    const { line, col: column } = lines.linePos(offset);
    return { line, column };
  };
  const positionOf = (...keys: Keys): Position | undefined => {
    const offset = offsetOf(document, keys);
    if (offset !== undefined) return positionAt(offset);
    return keys.length > 1 ? positionOf(...keys.slice(0, -1)) : undefined;
  };
  // What a reader of YAML only warns of, such as a tag that it does not know, would be accepted in part.
  const refused = [...document.errors, ...document.warnings];
  if (refused.length > 0) {
    const faults = refused.map((error) => ({ path: 'syntax', ...positionAt(error.pos[0]), problem: problemOf(error) }));
    return { values: undefined, faults, positionOf };
  }
  const values = asSettings(document);
  return { values, faults: values === undefined ? [notSettings(document)] : [], positionOf };
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

/** Where the key (or the element of a list) at a path begins; undefined for one that is not there. */
function offsetOf(document: Document, keys: Keys): number | undefined {
  const last = keys.at(-1);
  const within: unknown = keys.length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
  if (isMap(within)) {
    const pair = within.items.find(({ key }) => isScalar(key) && key.value === last);
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node = document.getIn(keys, true) as { readonly range?: readonly number[] | null } | undefined;
  return node?.range?.[0];
}
