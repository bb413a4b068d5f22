import type { Retry } from '@tietovirta/wording';
import { adviceFor, StoreError } from './store-error.js';

/** No space is left on the disk. Committed batches stay; the failed one was not written at all. */
export class StoreDiskFull extends StoreError {
  readonly code = 'STORE_DISK_FULL';

  /** @param retry what the place allows: a server may be mended while it is waited for */
  constructor(
    place: string,
    cause?: unknown,
    override readonly retry: Retry = 'never',
  ) {
    super(
      {
        fi: `Levyllä, jolla varasto ${place} on, ei ole tilaa.`,
        en: `No space is left on the disk of the store ${place}.`,
      },
      adviceFor(place, {
        folder: {
          fi: 'Vapauta tilaa ja jatka ajoa, tai valitse kansio toiselta levyltä valitsimella --store; mitään vahvistettua ei kadonnut.',
          en: 'Free some space and resume the run, or choose a folder on another disk with --store; nothing that was committed is lost.',
        },
        server: {
          fi: 'Vapauta tilaa palvelimen levyltä ja jatka ajoa; mitään vahvistettua ei kadonnut.',
          en: 'Free some space on the disk of the server and resume the run; nothing that was committed is lost.',
        },
      }),
      { cause },
    );
  }
}
