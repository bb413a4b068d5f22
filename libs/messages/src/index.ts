export { columnsPart } from './columns-part.js';
export { BodyPool } from './body-pool.js';
export { frameRows, frameVersion, type Frame, type FrameHeader } from './frame.js';
export { decodeFrame, encodeColumns } from './frame-codec.js';
export { frameLayout } from './frame-layout.js';
export { FrameUnreadable } from './frame-unreadable.js';
export { formatAddress, parseAddress, type MessageAddress } from './message-address.js';
export { ColumnMemory } from './column-memory.js';
export {
  columnsIn,
  firstRows,
  instantAt,
  instantIn,
  messageColumns,
  ordinalAt,
  setInstant,
  type MessageColumns,
} from './message-columns.js';
export { recordBatchOf } from './record-batch.js';
export { inSliceOrder, sliceKey, type SliceAddress } from './slice-address.js';
