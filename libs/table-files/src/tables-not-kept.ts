import { UserError } from '@tietovirta/wording';

/** Tables cannot be written to their folder. Nothing but time is lost: they are built in memory. */
export class TablesNotKept extends UserError {
  readonly code = 'TABLES_NOT_KEPT';

  constructor(folder: string, reason: string) {
    super(
      {
        fi: `Tauluja ei voi säilyttää kansiossa ${folder} (${reason}): ne tehdään muistissa joka kerta uudelleen.`,
        en: `Tables cannot be kept in ${folder} (${reason}): they are built in memory each time.`,
      },
      {
        fi: 'Nimeä asetuksella TIETOVIRTA_TABLES kansio, johon voi kirjoittaa, tai anna sille arvo off.',
        en: 'Name a folder that can be written to in TIETOVIRTA_TABLES, or set it to off.',
      },
    );
  }
}
