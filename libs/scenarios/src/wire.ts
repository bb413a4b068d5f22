/** What a record of Kafka is: a frame of many messages as one Arrow body, or one message as one JSON body. */
export const wires = ['frames', 'messages'] as const;

export type Wire = (typeof wires)[number];
