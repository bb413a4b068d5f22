import type { Field } from 'apache-arrow';

type NamedField = Pick<Field, 'name'> & { readonly type: unknown };

interface Difference {
  readonly fi: string;
  readonly en: string;
}

/** Everything in which the fields of a body or file differ from those wanted, both named; undefined when nothing does. */
export function layoutDifference(found: readonly NamedField[], wanted: readonly NamedField[]): Difference | undefined {
  const text = ({ name, type }: NamedField): string => `${name}: ${String(type)}`;
  if (found.map(text).join() === wanted.map(text).join()) return undefined;
  const foundTypes = new Map(found.map(({ name, type }) => [name, String(type)]));
  const wantedTypes = new Map(wanted.map(({ name, type }) => [name, String(type)]));
  const unknown = found.filter(({ name }) => !wantedTypes.has(name)).map(text);
  const missing = wanted.filter(({ name }) => !foundTypes.has(name)).map(text);
  const others = wanted.filter(({ name, type }) => foundTypes.has(name) && foundTypes.get(name) !== String(type));
  const faults: readonly Difference[] = [
    ...unknown.map((field) => ({ fi: `${field} on tuntematon`, en: `${field} is unknown` })),
    ...missing.map((field) => ({ fi: `${field} puuttuu`, en: `${field} is missing` })),
    ...others.map(({ name, type }) => ({
      fi: `${name} on ${foundTypes.get(name)} eikä ${String(type)}`,
      en: `${name} is ${foundTypes.get(name)} instead of ${String(type)}`,
    })),
  ];
  if (faults.length > 0)
    return { fi: faults.map(({ fi }) => fi).join('; '), en: faults.map(({ en }) => en).join('; ') };
  const names = found.map(({ name }) => name).join(', ');
  return {
    fi: `sarakkeet ${names} ovat toisessa järjestyksessä tai moneen kertaan`,
    en: `the columns ${names} stand in another order or several times`,
  };
}
