/** Steps of the courses of an opening type, with names resolved to places so that answering needs no look-ups. */
import { mostSteps, type Delay, type Dimension, type FollowUpType, type MessageType, type OpeningType, type Step } from '@tietovirta/exchanges'; // oxfmt-ignore
import { tableOfShares, valuePlace } from '@tietovirta/generation';

/** Where a dimension's value of a follow-up comes from. */
export type ValueSource =
  | { readonly kind: 'fixed'; readonly place: number }
  | { readonly kind: 'copied'; readonly from: number; readonly places: Uint8Array }
  | { readonly kind: 'drawn'; readonly table: Uint8Array }
  | {
      readonly kind: 'of-person';
      /** A value, or `personsOwn`. */
      readonly table: Uint8Array;
      /** Values of persons. */
      readonly own: Uint8Array;
    };

/** No value of a dimension: drawn where the person's own one stands. */
export const personsOwn = 255;

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
    if (slot >= mostSteps(followUp))
      throw new Error(`${step.type} has ${mostSteps(followUp)} slots, a course needs more`);
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
  const table = tableOfShares(own.shares.weights);
  return own.ofPerson === undefined ? { kind: 'drawn', table } : personsSource(own, own.shares.weights, own.ofPerson);
}

/** The table of all, with a mark in the place of each value that belongs to the person; and the table of these alone. */
function personsSource({ values }: Dimension, weights: readonly number[], ofPerson: readonly string[]): ValueSource {
  const isOwn = values.map(({ id }) => ofPerson.includes(id));
  const own = tableOfShares(weights.map((weight, place) => (isOwn[place] === true ? weight : 0)));
  return { kind: 'of-person', table: tableOfShares(weights).map((value) => (isOwn[value] === true ? personsOwn : value)), own }; // oxfmt-ignore
}
