/** Whom messages are drawn from, by variant and value of the dimension that profiles go by. */
import { isByValue, type DrawnPerson, type MessageType, type Profile } from '@tietovirta/exchanges';

/** The dimension of a type whose values have profiles of their own, and its values; undefined and one empty value where none has. */
export function dimensionOfProfiles(
  { dimensions }: MessageType,
  rules: readonly DrawnPerson[],
): { readonly dimension: string | undefined; readonly values: readonly string[] } {
  const dimension = rules.map(({ profile }) => (isByValue(profile) ? profile.dimension : undefined)).find((id) => id !== undefined); // oxfmt-ignore
  const values = dimensions.find(({ id }) => id === dimension)?.values.map(({ id }) => id) ?? [''];
  return { dimension, values };
}

/** One profile for each variant and value, in this order; equal ones are the same object. @param rules by variant @throws Error for a value that has none */
export function profilesToDraw(
  rules: readonly DrawnPerson[],
  dimension: string | undefined,
  values: readonly string[],
): readonly Profile[] {
  const byAge = new Map<Profile, Profile>();
  return rules.flatMap((rule) =>
    values.map((value) => {
      const profile = profileFor(rule.profile, dimension, value);
      return isAboutClients(rule, value) ? byAgeAlone(profile, byAge) : profile;
    }),
  );
}

const isAboutClients = ({ clients }: DrawnPerson, value: string): boolean =>
  clients !== undefined && clients.values?.includes(value) !== false;

/** Where clients take the place of those who are drawn, no roster is built for them: they stay where an area has none, as Åland. */
function byAgeAlone(profile: Profile, known: Map<Profile, Profile>): Profile {
  const { among, ...rest } = profile;
  if (among === undefined) return profile;
  const found = known.get(profile) ?? rest;
  known.set(profile, found);
  return found;
}

const profileFor = (profile: DrawnPerson['profile'], dimension: string | undefined, value: string): Profile => {
  if (!isByValue(profile)) return profile;
  const found = profile.dimension === dimension ? profile.profiles[value] : undefined;
  if (found === undefined) throw new Error(`no rule says whom ${profile.dimension} ${value} is about`);
  return found;
};
