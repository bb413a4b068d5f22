import { archiveContract } from './contract/archive-contract.js';
import { MemoryArchive } from './memory-archive.js';

const memoryArchive = new MemoryArchive();

archiveContract('MemoryArchive', { open: async () => memoryArchive, reopen: async () => memoryArchive });
