import { auditContract, tokenContract } from './contract/access-contract.js';
import { MemoryAuditLog } from './memory-audit-log.js';
import { MemoryTokenRegister } from './memory-token-register.js';

const log = new MemoryAuditLog();
auditContract('MemoryAuditLog', { open: async () => log, reopen: async () => log });

const register = new MemoryTokenRegister();
tokenContract('MemoryTokenRegister', { open: async () => register, reopen: async () => register });
