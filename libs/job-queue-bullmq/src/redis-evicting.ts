import { UserError } from '@tietovirta/wording';

/** A Redis that throws keys away when its memory is full: jobs would vanish without a trace. */
export class RedisEvicting extends UserError {
  readonly code = 'REDIS_EVICTING';

  /**
   * @param address without password
   * @param policy as Redis names it
   */
  constructor(address: string, policy: string) {
    super(
      {
        fi: `Redis osoitteessa ${address} poistaa avaimia, kun sen muisti täyttyy (maxmemory-policy ${policy}): ajojen työt katoaisivat.`,
        en: `Redis at ${address} removes keys when its memory is full (maxmemory-policy ${policy}): jobs of runs would vanish.`,
      },
      {
        fi: 'Aseta maxmemory-policy arvoon noeviction, tai nimeä toinen Redis asetuksella TIETOVIRTA_REDIS_URL.',
        en: 'Set maxmemory-policy to noeviction, or name another Redis in TIETOVIRTA_REDIS_URL.',
      },
    );
  }
}
