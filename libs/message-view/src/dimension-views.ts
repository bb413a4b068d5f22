import type { MessageType } from '@tietovirta/exchanges';
import type { DimensionView, Named } from './message-view.js';
import type { SingleMessage } from './single-message.js';

export const named = ({ id, label }: MessageType): Named => ({ id, label });

export const dimensionsOf = ({ type, values }: SingleMessage): readonly DimensionView[] =>
  type.dimensions.flatMap(({ id, label, values: known }) => {
    const value = known.find((candidate) => candidate.id === values[id]);
    return value === undefined ? [] : [{ id, label, value: { id: value.id, label: value.label } }];
  });
