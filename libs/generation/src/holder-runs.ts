/** What the messages of a day hold: of each how many, and where in its run they stand. A run is what a day pays of one benefit. */
import { childKey } from '@tietovirta/chance';
import { holderSizes, type TypePlan } from '@tietovirta/plan';

export interface HolderRuns {
  /** Of each holder of the day, in order: how many it holds. */
  readonly sizes: Uint32Array;
  /** The part of the contained type that fills it: that of its variant. */
  readonly parts: Uint16Array;
  /** Number in the run of its part of the first that it holds. */
  readonly firsts: Uint32Array;
}

/** Each part of the day's contained messages fills the holders of its variant, or all of them where there is one part. */
export function holderRunsOn(plan: TypePlan, holderPlan: TypePlan, day: number): HolderRuns {
  if (plan.type.kind !== 'contained') throw new Error(`${plan.type.id} travels inside no other message`);
  const evenness = plan.type.evenness.value;
  const { stretches, key } = plan;
  const keyOfDay = childKey(childKey(key, 'holders'), day);
  const variants = holderPlan.variantsOn(day);
  const [sizes, firsts] = [new Uint32Array(variants.length), new Uint32Array(variants.length)];
  const parts = stretches.length === 1 ? new Uint16Array(variants.length) : variants.slice();
  stretches.forEach(({ dayCounts }, part) => {
    const places = [...parts.keys()].filter((place) => parts[place] === part);
    const held = { holders: places.length, contained: dayCounts[day] as number, evenness };
    let before = 0;
    holderSizes(held, childKey(keyOfDay, part)).forEach((size, nth) => {
      const place = places[nth] as number;
      sizes[place] = size;
      firsts[place] = before;
      before += size;
    });
  });
  return { sizes, parts, firsts };
}

/** The messages that one message holds: the ordinal of the first, and how many they are. By arithmetic: none of them is made. */
export function messagesIn(
  plan: TypePlan,
  holderPlan: TypePlan,
  holder: number,
): { readonly first: number; readonly messages: number } {
  const day = holderPlan.dayOf(holder);
  const { sizes } = holderRunsOn(plan, holderPlan, day);
  const place = holder - (holderPlan.dayStarts[day] as number);
  const before = sizes.subarray(0, place).reduce((sum, size) => sum + size, 0);
  return { first: (plan.dayStarts[day] as number) + before, messages: sizes[place] as number };
}
