/** One message of a conversation in a line: when, which way, with what values, and what it is in its conversation. */
import { formatInstant } from '@tietovirta/calendar';
import type { YearPlan } from '@tietovirta/plan';
import { label, type Label } from '@tietovirta/published';
import { dimensionsOf, named } from './dimension-views.js';
import type { ConversationLine } from './message-view.js';
import { partiesOf } from './parties-of.js';
import type { SingleMessage } from './single-message.js';

export const conversationLine = (
  plan: YearPlan,
  message: SingleMessage,
  opening: SingleMessage,
  isAsked: boolean,
): Omit<ConversationLine, 'address'> => ({
  messageType: named(message.type),
  time: formatInstant(message.instantMs),
  ...partiesOf(message, opening),
  values: shortValuesOf(message),
  part: partOf(plan, message, opening) ?? null,
  isAsked,
});

/** The values by name, with their code where the dimension is one of codes. */
const shortValuesOf = (message: SingleMessage): readonly Label[] => {
  const coded = new Set(message.type.dimensions.filter(({ isCoded }) => isCoded === true).map(({ id }) => id));
  return dimensionsOf(message).map(({ id, value }) =>
    coded.has(id) ? label(`${value.id} ${value.label.fi}`, `${value.id} ${value.label.en}`) : value.label,
  );
};

/** What a follow-up is in its conversation; undefined where its step of the course has no `part`. */
function partOf(plan: YearPlan, { type, ordinal }: SingleMessage, opening: SingleMessage): Label | undefined {
  if (type.kind !== 'follow-up') return undefined;
  const planned = plan.planOf(opening.type.id);
  const course = planned.variants[planned.variantOf(opening.ordinal)]?.course ?? [];
  return course.filter((step) => step.type === type.id)[ordinal % type.slots]?.part;
}
