import type { PrismaClient } from '../generated/client.js';
import { StoreFromNewerVersion } from './store-from-newer-version.js';

/** Layout of a store that this version writes; it is raised when older versions cannot read the new layout. */
export const storeFormat = 1;

/** Writes the facts of a new database. @returns the id of the database @throws StoreFromNewerVersion when the layout is newer than this version knows */
export const ensureStoreFacts = async (
  place: string,
  client: PrismaClient,
  productVersion: string,
): Promise<string> => {
  const where = { only: true };
  if ((await client.storeFacts.findUnique({ where })) === null)
    await client.storeFacts.createMany({
      data: [{ format: storeFormat, createdBy: productVersion }],
      skipDuplicates: true,
    });
  const facts = await client.storeFacts.findUniqueOrThrow({ where });
  if (facts.format > storeFormat)
    throw new StoreFromNewerVersion(place, {
      fi: `muoto ${facts.format}, kun tämä versio tuntee muodon ${storeFormat}`,
      en: `format ${facts.format}, while this version knows ${storeFormat}`,
    });
  return facts.databaseId;
};
