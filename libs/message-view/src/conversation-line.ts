/** One message of a conversation in a line: when, which way, and with what values. */
import { formatInstant } from '@tietovirta/calendar';
import { label, type Label } from '@tietovirta/published';
import { dimensionsOf, named } from './dimension-views.js';
import type { ConversationLine } from './message-view.js';
import { partiesOf } from './parties-of.js';
import type { SingleMessage } from './single-message.js';

export const conversationLine = (
  message: SingleMessage,
  opening: SingleMessage,
  { isAsked, isCarried }: Pick<ConversationLine, 'isAsked' | 'isCarried'>,
): Omit<ConversationLine, 'address'> => ({
  messageType: named(message.type),
  time: formatInstant(message.instantMs),
  ...partiesOf(message, opening),
  values: shortValuesOf(message),
  isCarried,
  isAsked,
});

/** The values by name, with their code where the dimension is one of codes. */
const shortValuesOf = (message: SingleMessage): readonly Label[] => {
  const coded = new Set(message.type.dimensions.filter(({ isCoded }) => isCoded === true).map(({ id }) => id));
  return dimensionsOf(message).map(({ id, value }) =>
    coded.has(id) ? label(`${value.id} ${value.label.fi}`, `${value.id} ${value.label.en}`) : value.label,
  );
};
