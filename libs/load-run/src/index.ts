export { LoadRefused } from './load-refused.js';
export { playLoad, type LoadOrder, type PlayedLoad } from './play-load.js';
export { readWords, type LoadWords } from './load-words.js';
export { compareLoads, readGateFile, type ComparedLoads } from './compare-loads.js';
export { readReports, writeReports } from './load-files.js';
export { TargetUnwritable } from './target-unwritable.js';
