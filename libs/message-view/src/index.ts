export { AddressRefused, type AddressRefusal } from './address-refused.js';
export { describeMessage } from './describe-message.js';
export { partiesOf } from './parties-of.js';
export { copyRow, type SingleMessage } from './single-message.js';
export { messageText, type MessageTextOptions } from './message-text.js';
export { readAddress } from './read-address.js';
export type * from './message-view.js';
