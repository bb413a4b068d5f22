import type { Variant } from '@tietovirta/exchanges';

/**
 * What comes in the courses of conversations: each message type that follows, by its name within the exchange, and each value that a step fixes.
 * By name: places of the variants of the opening whose conversations have it.
 */
export type Courses = ReadonlyMap<string, ReadonlySet<number>>;

export function coursesOf(variants: readonly Variant[]): Courses {
  const courses = new Map<string, Set<number>>();
  variants.forEach(({ course = [] }, place) => {
    for (const { type, values = {} } of course)
      for (const name of [shortName(type), ...Object.values(values)]) {
        const known = courses.get(name) ?? new Set();
        courses.set(name, known.add(place));
      }
  });
  return courses;
}

/** By its name, with the exchange before it, or by the end of one name alone: `expiry` of `information-expiry`. */
export function courseNamed(courses: Courses, typed: string): ReadonlySet<number> | undefined {
  const found = courses.get(typed) ?? courses.get(shortName(typed));
  if (found !== undefined) return found;
  const ending = [...courses.keys()].filter((name) => name.endsWith(`-${typed}`));
  return ending.length === 1 ? courses.get(ending[0] as string) : undefined;
}

/** Behind the exchange: `information-reminder`, of `kelmu.information-reminder`. */
const shortName = (type: string): string => type.slice(type.indexOf('.') + 1);
