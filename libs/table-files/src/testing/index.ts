export { TableFiles, type TableFilesOptions } from '../table-files.js';
