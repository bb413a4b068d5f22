export { PrismaArchive } from './prisma-archive.js';
