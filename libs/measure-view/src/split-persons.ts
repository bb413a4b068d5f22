/** Splits a set of persons by what follows from the person, when it is read: no ledger keeps a cell for it. */
import { birthDayOf, civilDateOf, civilDay, groupOf, homeOn } from '@tietovirta/population';
import type { Label } from '@tietovirta/wording';

export const splits = ['sex', 'age', 'area'] as const;
export type Split = (typeof splits)[number];

export interface SplitPart {
  readonly label: Label;
  readonly persons: number;
}

/** Full years that begin a group; the last one has no end. */
const ageGroups = [0, 16, 25, 35, 45, 55, 65, 75, 85];

/** @param year ages and homes are those on 31 December of it @returns the groups that have somebody, in their order */
export function splitPersons(persons: Iterable<number>, by: Split, year: number): readonly SplitPart[] {
  const parts = new Map<string, { readonly label: Label; persons: number }>();
  for (const ordinal of persons) {
    const [key, label] = partOf(ordinal, by, year);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, { label, persons: 1 });
    else part.persons += 1;
  }
  return [...parts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
}

const sexLabels: Readonly<Record<'female' | 'male', Label>> = {
  female: { fi: 'Naiset', en: 'Women' },
  male: { fi: 'Miehet', en: 'Men' },
};

/** Behind all areas. */
const abroad = ['~', { fi: 'Ulkomaat', en: 'Abroad' }] as const;

function partOf(ordinal: number, by: Split, year: number): readonly [key: string, label: Label] {
  const { sex } = groupOf(ordinal);
  if (by === 'sex') return [sex, sexLabels[sex]];
  if (by === 'area') {
    const area = homeOn(ordinal, civilDay(year, 12, 31)).municipality?.area;
    return area === undefined ? abroad : [area.code, { fi: area.name, en: area.name }];
  }
  const age = year - civilDateOf(birthDayOf(ordinal)).year;
  const group = ageGroups.findLastIndex((from) => age >= from);
  const [from, next] = [ageGroups[group] ?? 0, ageGroups[group + 1]];
  const span = next === undefined ? `${from}–` : `${from}–${next - 1}`;
  return [String(group), { fi: `${span} v.`, en: span }];
}
