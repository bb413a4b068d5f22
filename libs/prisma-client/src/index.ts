/** The Prisma client made from prisma/schema.prisma by the Nx target `generate`; nothing is written by hand here. */
export * from './generated/client.js';
