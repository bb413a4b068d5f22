export { exchangeOf, exchanges, findExchange, findMessageType, messageTypes } from './catalogue.js';
export type { Delay } from './delay.js';
export type { Dimension } from './dimension.js';
export type { Exchange } from './exchange.js';
export type { ContainedType, Direction, FollowUpType, MessageType, OpeningType, PersonRule } from './message-type.js';
export { assumption, derived, published, source, type Origin } from './origin.js';
export type { Step, Variant } from './variant.js';
export type { YearFigures } from './year-figures.js';
