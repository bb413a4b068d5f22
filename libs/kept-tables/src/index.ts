export { keepTablesIn, keptTable, keptTableInSteps, threadOfTablesEnded, type KeptTable } from './kept-table.js';
export type { TableArray, TableArrays, TableStore } from './table-store.js';
