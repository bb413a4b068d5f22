/** Who may use the control API, and who changed what. */
export type { AuditedChange, AuditLog, AuditPage } from './audit-log.js';
export { MemoryAuditLog } from './memory-audit-log.js';
export { MemoryTokenRegister } from './memory-token-register.js';
export { digestOf, newToken } from './token.js';
export { TokenNameTaken, type AccessToken, type NewAccessToken, type TokenRegister } from './token-register.js';
