/**
 * How many messages are planned of a type when a scenario changes volumes: the parts of the published year, each as much more or less as its rule says. Sums
 * are exact: a part of several variants is shared out by largest remainder.
 */
import type { ContainedType, OpeningType, Variant, YearFigures } from '@tietovirta/exchanges';
import { apportion } from '@tietovirta/published';
import { isNamedBy, volumeRules, type VolumeChange, type VolumeRule, type Volumes } from '@tietovirta/scenarios';

export class ChangedVolumes {
  private readonly rules: readonly VolumeRule[];

  constructor(
    private readonly figures: YearFigures,
    volumes: Volumes = {},
  ) {
    this.rules = volumeRules(volumes);
  }

  /** Without empty ones. */
  variantsOf(type: OpeningType): readonly Variant[] {
    const variants = variantsBy(this.figures, type);
    const counts = variants.map(({ count }) => count);
    for (const [rule, places] of this.partsOf(type, variants)) {
      const before = places.map((place) => counts[place] as number);
      const after = shared(changed(sumOf(before), rule.change), before);
      places.forEach((place, i) => (counts[place] = after[i] as number));
    }
    return variants
      .map((variant, place) => ({ ...variant, count: counts[place] as number }))
      .filter(({ count }) => count > 0);
  }

  countOf(type: ContainedType): number {
    const rule = narrowest(this.rules.filter(({ messageTypes }) => messageTypes.includes(type.id)));
    const count = type.count(this.figures);
    return rule === undefined ? count : changed(count, rule.change);
  }

  /** Places of variants by the narrowest rule that names them. */
  private partsOf(type: OpeningType, variants: readonly Variant[]): ReadonlyMap<VolumeRule, readonly number[]> {
    const parts = new Map<VolumeRule, number[]>();
    const ofType = this.rules.filter(({ messageTypes }) => messageTypes.includes(type.id));
    if (ofType.length === 0) return parts;
    variants.forEach((variant, place) => {
      const rule = narrowest(ofType.filter((each) => isNamedBy(each, variant)));
      if (rule !== undefined) parts.set(rule, [...(parts.get(rule) ?? []), place]);
    });
    return parts;
  }
}

/** Worked out once for figures: a plan that is judged is made next, and some types solve equations for theirs. */
const workedOut = new WeakMap<YearFigures, Map<OpeningType, readonly Variant[]>>();

function variantsBy(figures: YearFigures, type: OpeningType): readonly Variant[] {
  let ofFigures = workedOut.get(figures);
  if (ofFigures === undefined) workedOut.set(figures, (ofFigures = new Map<OpeningType, readonly Variant[]>()));
  let variants = ofFigures.get(type);
  if (variants === undefined) ofFigures.set(type, (variants = type.variants(figures)));
  return variants;
}

/** A part of a type goes before the type, and the type before its exchange. */
const narrowest = (rules: readonly VolumeRule[]): VolumeRule | undefined =>
  rules.reduce<VolumeRule | undefined>(
    (best, rule) => (best === undefined || narrowness(rule) > narrowness(best) ? rule : best),
    undefined,
  );

const narrowness = ({ key, messageTypes, where }: VolumeRule): number =>
  Object.keys(where).length + (messageTypes.includes(key.replace(/\[.*$/, '')) ? 0.5 : 0);

const changed = (count: number, change: VolumeChange): number =>
  'to' in change ? change.to : Math.round(count * change.times);

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** In proportion to what there was. Where there was nothing there is nothing to be more of. */
const shared = (total: number, before: readonly number[]): readonly number[] =>
  sumOf(before) === 0 ? before : apportion(total, before);

/** How many messages those of each variant hold, of so many in all: as the catalogue says, or in proportion to that. */
export function heldCounts(holders: readonly Variant[], total: number): readonly number[] {
  const held = holders.map(({ holds }) => holds?.count ?? 0);
  return sumOf(held) === total ? held : shared(total, held);
}
