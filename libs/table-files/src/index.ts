export { keepTables, keepTablesOfProcess, type KeptTablesOptions } from './keep-tables.js';
export { TablesNotKept } from './tables-not-kept.js';
