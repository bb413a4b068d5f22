/** Steps of the courses of an opening type, with names resolved to places so that answering needs no look-ups. */
import type { Delay, FollowUpType, MessageType, OpeningType, Step } from '@tietovirta/exchanges';
import { tableOfShares, valuePlace } from '@tietovirta/generation';

/** Where a dimension's value of a follow-up comes from. */
export type ValueSource =
  | { readonly kind: 'fixed'; readonly place: number }
  | { readonly kind: 'copied'; readonly from: number; readonly places: Uint8Array }
  | { readonly kind: 'drawn'; readonly table: Uint8Array };

export interface ResolvedStep {
  /** Place of the message type among the follow-up types of the opening. */
  readonly type: number;
  /** Place of this step among the course's steps of the same type. */
  readonly slot: number;
  readonly after: Delay;
  /** Steps of the course that come later. */
  readonly stepsAfter: number;
  /** One a dimension of the follow-up type. */
  readonly values: readonly ValueSource[];
}

/** @throws Error when a course names a type that does not answer the opening, or needs more slots than the type has */
export function resolveCourse(
  opening: OpeningType,
  types: readonly FollowUpType[],
  course: readonly Step[],
): readonly ResolvedStep[] {
  const used = new Map<number, number>();
  return course.map((step, place) => {
    const type = types.findIndex((candidate) => candidate.id === step.type);
    const followUp = types[type];
    if (followUp === undefined) throw new Error(`${step.type} does not answer ${opening.id}`);
    const slot = used.get(type) ?? 0;
    if (slot >= followUp.slots) throw new Error(`${step.type} has ${followUp.slots} slots, a course needs more`);
    used.set(type, slot + 1);
    const values = followUp.dimensions.map((dimension) => {
      const fixed = step.values?.[dimension.id];
      return fixed === undefined
        ? unfixedSource(opening, followUp, dimension.id)
        : ({ kind: 'fixed', place: valuePlace(followUp, dimension.id, fixed) } as const);
    });
    return { type, slot, after: step.after, stepsAfter: course.length - 1 - place, values };
  });
}

function unfixedSource(opening: OpeningType, followUp: MessageType, dimensionId: string): ValueSource {
  const own = followUp.dimensions.find((candidate) => candidate.id === dimensionId);
  const from = opening.dimensions.findIndex((candidate) => candidate.id === dimensionId);
  const source = opening.dimensions[from];
  if (source !== undefined) {
    const places = Uint8Array.from(source.values, (value) => valuePlace(followUp, dimensionId, value.id));
    return { kind: 'copied', from, places };
  }
  if (own?.shares === undefined) throw new Error(`${followUp.id}: ${dimensionId} is neither fixed, copied nor drawn`);
  return { kind: 'drawn', table: tableOfShares(own.shares.weights) };
}
