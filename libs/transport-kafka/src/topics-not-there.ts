import { UserError } from '@tietovirta/wording';

/** Topics were created, but their partitions have no leaders. */
export class TopicsNotThere extends UserError {
  readonly code = 'TOPICS_NOT_THERE';
  override readonly retry = 'later';

  constructor(readonly topics: readonly string[]) {
    const names = topics.join(', ');
    super(
      { fi: `Mikään välittäjä ei johda uusia aiheita ${names}.`, en: `No broker leads the new topics ${names}.` },
      {
        fi: 'Onko välittäjiä tarpeeksi siihen määrään kopioita, jota asetukset pyytävät?',
        en: 'Are enough brokers up for the replication that the settings ask for?',
      },
    );
  }
}
