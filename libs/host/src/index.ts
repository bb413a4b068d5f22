export { engineFlags, flagsTakenBy, setEngineFlags, type EngineFlag } from './engine-flags.js';
export { claimFolder, isClaim, type FolderClaim } from './folder-claim.js';
export { FolderInUse } from './folder-in-use.js';
export { makeFolder } from './make-folder.js';
export { identityOf, isAlive, signalProcess, type ProcessIdentity } from './process-identity.js';
export { whileLocked } from './while-locked.js';
