/** From which people the person of a message was drawn, by the rule of its variant and its values. */
import { isByValue, profilesOf, type DrawnPerson, type MessageType, type Profile } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';
import { fullScale, scaledFigures } from '@tietovirta/published';

const known = new Map<MessageType, readonly Profile[]>();

/** All from which persons of a type are drawn, those of its variants too. */
export function profilesOfType(type: MessageType): readonly Profile[] {
  let profiles = known.get(type);
  if (profiles === undefined) known.set(type, (profiles = allProfiles(type)));
  return profiles;
}

function allProfiles(type: MessageType): readonly Profile[] {
  if (type.person === undefined) return [];
  const variants = type.kind === 'opening' ? type.variants(scaledFigures(2024, fullScale)) : [];
  return [type.person, ...new Set(variants.flatMap(({ person }) => person ?? []))].flatMap(profilesOf);
}

/** Undefined where nobody is drawn. */
export function ruleAt(year: YearPlan, columns: MessageColumns, row: number): DrawnPerson | undefined {
  const { type } = columns;
  const plan = type.kind === 'follow-up' ? undefined : year.planOf(type.id);
  const ofVariant = plan?.variants.some(({ person }) => person !== undefined)
    ? plan.variants[plan.variantOf(ordinalAt(columns, row))]?.person
    : undefined;
  const rule = ofVariant ?? type.person;
  return rule?.kind === 'drawn' ? rule : undefined;
}

export function profileOfRow({ profile }: DrawnPerson, columns: MessageColumns, row: number): Profile | undefined {
  if (!isByValue(profile)) return profile;
  const values = columns.type.dimensions.find(({ id }) => id === profile.dimension)?.values ?? [];
  return profile.profiles[values[arrayIn(columns, profile.dimension, 'uint8')[row] as number]?.id ?? ''];
}

/** Undefined where nobody is drawn. */
export function profileAt(year: YearPlan, columns: MessageColumns, row: number): Profile | undefined {
  const rule = ruleAt(year, columns, row);
  return rule && profileOfRow(rule, columns, row);
}
