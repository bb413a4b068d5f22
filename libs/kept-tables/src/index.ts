export { keepTablesIn, keptTable, keptTableInSteps, type KeptTable } from './kept-table.js';
export type { TableArray, TableArrays, TableStore } from './table-store.js';
