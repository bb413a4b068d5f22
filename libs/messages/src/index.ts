export { BodyPool } from './body-pool.js';
export { columnKinds, type ColumnArray, type ColumnKind } from './column-kind.js';
export { ColumnMemory } from './column-memory.js';
export { columnTable, type Column, type ColumnFault, type HashRule } from './column-table.js';
export { frameRows, frameVersion, frameVersions, type Frame, type FrameHeader } from './frame.js';
export { arrayAt, decodeFrame, encodeColumns } from './frame-codec.js';
export { arrowTypeOf, frameLayout } from './frame-layout.js';
export { firstGeneration, generationVersion } from './generation-version.js';
export { FrameUnreadable } from './frame-unreadable.js';
export { layoutDifference } from './layout-difference.js';
export {
  addressHead,
  carriedMark,
  formatAddress,
  formatPlan,
  namedAround,
  parseAddress,
  type MessageAddress,
  type PlanAddress,
} from './message-address.js';
export {
  arrayIn,
  arrayOf,
  columnsIn,
  columnsPart,
  dimensionArrays,
  firstRows,
  messageColumns,
  openingAt,
  ordinalAt,
  type MessageColumns,
} from './message-columns.js';
export { instantAt, instantsOf, setInstant, timesOf, timesOfDay } from './message-times.js';
export { joinedRows, pickedRows } from './picked-rows.js';
export { recordBatchOf } from './record-batch.js';
export { inSliceOrder, partitionOfKey, sliceKey, type SliceAddress } from './slice-address.js';
export { setWide, wideAt } from './wide-numbers.js';
