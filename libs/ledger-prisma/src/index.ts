export { PrismaLedger } from './prisma-ledger.js';
