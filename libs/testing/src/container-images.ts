/** Whether containers are available: an engine that answers, and images that are there or can be pulled. */
import { images } from './environment.js';

/** Undefined when containers are available, otherwise why not. Pulls missing images. */
export const whyContainersUnavailable = async (): Promise<string | undefined> => {
  const { getContainerRuntimeClient, ImageName } = await import('testcontainers');
  try {
    const client = await getContainerRuntimeClient();
    for (const image of Object.values(images)) {
      const name = ImageName.fromString(image);
      if (!(await client.image.exists(name))) await client.image.pull(name);
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
