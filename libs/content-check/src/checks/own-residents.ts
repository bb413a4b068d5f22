/** Areas, Helsinki and municipalities ask about, and write of, the people who live there on the day of the message. */
import type { MessageType } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { homeOn, organisationAt, type Organisation } from '@tietovirta/population';
import { assumption, label, type Label } from '@tietovirta/published';
import { atLeastPercent, type Bar } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';
import { rowsWhere, type Where } from '../value-places.js';

const ofClients = assumption(
  'Laki antaa hyvinvointialueelle tiedot omista asiakkaistaan; muut ovat muuttajia ja ilmoitettuja poikkeuksia. Raja on oma arviomme.',
  'The law gives an area data of its own clients; the others are movers and declared exceptions. The limit is ours.',
);
const ofAreas = atLeastPercent(97, ofClients);
const ofMunicipalities = atLeastPercent(95, ofClients);

/**
 * People are drawn where they lived on 1 January 2023, and passed over once they have moved away by their own decision: those who move along with
 * somebody are more each year (assumption).
 */
const lessEachYear = 0.8;

interface Asked {
  readonly id: string;
  readonly label: Label;
  readonly type: string;
  readonly where: Where;
  readonly bar: Bar;
}

const browser = (group: string, name: Label, bar = ofAreas): Asked => ({
  id: `own-residents.browser-queries.${group}`,
  label: name,
  type: 'kelmu.query',
  where: { channel: 'user-interface', 'user-group': group },
  bar,
});

const ofOneArea: readonly Asked[] = [
  browser('wellbeing-area', label('Kelmu-selainkyselyt, hyvinvointialueet', 'Kelmu browser queries, areas')),
  browser('helsinki', label('Kelmu-selainkyselyt, Helsinki', 'Kelmu browser queries, Helsinki')),
  browser(
    'municipality',
    label('Kelmu-selainkyselyt, kunnat', 'Kelmu browser queries, municipalities'),
    ofMunicipalities,
  ),
  {
    id: 'own-residents.information-requests',
    label: label('Tietopyynnöt', 'Information requests'),
    type: 'kelmu.information-request',
    where: {},
    bar: ofAreas,
  },
  {
    id: 'own-residents.documents',
    label: label('Asiakirjat', 'Documents'),
    type: 'kelmu.document',
    where: {},
    bar: ofAreas,
  },
  {
    id: 'own-residents.notices',
    label: label('Ilmoitukset sosiaalihuoltoon', 'Notices to social welfare'),
    type: 'social-welfare-notices.notice',
    where: {},
    bar: ofAreas,
  },
  {
    id: 'own-residents.medicines',
    label: label('Lääkeostot alueen apteekeista', 'Medicine bought in pharmacies of the area'),
    type: 'pharmacies.purchase',
    where: {},
    bar: ofAreas,
  },
  {
    id: 'own-residents.certificates',
    label: label('Alueiden kirjoittamat todistukset', 'Certificates written by areas'),
    type: 'medical-certificates.certificate',
    where: {},
    bar: ofAreas,
  },
  ...(
    [
      ['patient-documents.document', 'Alueiden potilasasiakirjat', 'Patient documents of areas'],
      ['patient-documents.first-document', 'Ensimmäiset potilasasiakirjat', 'First patient documents'],
      ['social-documents.document', 'Sosiaalihuollon asiakirjat', 'Documents of social welfare'],
      [
        'social-documents.first-document',
        'Ensimmäiset sosiaalihuollon asiakirjat',
        'First documents of social welfare',
      ],
      ['prescriptions.prescription', 'Alueiden kirjoittamat reseptit', 'Prescriptions written by areas'],
      ['prescriptions.dispensing', 'Toimitukset alueen apteekeista', 'Dispensings by pharmacies of the area'],
    ] as const
  ).map(([type, fi, en]): Asked => ({
    id: `own-residents.${type.replace('.', '-')}`,
    label: label(fi, en),
    type,
    where: {},
    bar: ofAreas,
  })),
  {
    id: 'own-residents.renewal-requests',
    label: label('Uusimispyynnöt alueille', 'Renewal requests to areas'),
    type: 'omakanta.renewal-request',
    where: {},
    bar: ofAreas,
  },
];

/** Certificates of whoever serves several areas. */
const specialCare: Asked = {
  id: 'own-residents.special-care',
  label: label('HUSin todistukset uusimaalaisista', 'Certificates of HUS on residents of Uusimaa'),
  type: 'medical-certificates.certificate',
  where: {},
  bar: ofAreas,
};

const all: readonly Asked[] = [...ofOneArea, specialCare];

/** Who serves several areas and is of none. */
const areasServed: ReadonlyMap<string, readonly string[]> = new Map([['hus', ['01', '02', '03', '04', '90']]]);

/** Homes are asked of so many messages of a type: one costs microseconds. */
const judgedOfType = 60_000;

export const ownResidents: ContentCheck = {
  wanted: ({ id }) => (all.some(({ type }) => type === id) ? judgedOfType : 0),
  open: (reading) => new OwnResidents(reading),
};

interface Tally {
  judged: number;
  own: number;
  readonly others: Label[];
}

class OwnResidents implements OpenCheck {
  private readonly tallies = new Map(all.map(({ id }): [string, Tally] => [id, { judged: 0, own: 0, others: [] }]));
  private readonly samples = new Map<string, EveryNth>();

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    const { type, rows } = columns;
    const persons = arrayIn(columns, 'person', 'uint32');
    const organisations = arrayIn(columns, 'organisation', 'uint16');
    const asked = all
      .filter((each) => each.type === type.id)
      .map((each) => ({
        tally: this.tallies.get(each.id) as Tally,
        isOfMany: each === specialCare,
        isMeant: rowsWhere(columns, each.where),
      }));
    const sample = this.sampleOf(type);
    for (let row = sample.firstOf(rows); row < rows; row += sample.step) {
      const organisation = organisationAt(organisations[row] as number);
      const isOfMany = areasServed.has(organisation.id);
      if (organisation.area === undefined && !isOfMany) continue;
      const meant = asked.find(({ isOfMany: isForMany, isMeant }) => isForMany === isOfMany && isMeant(row));
      if (meant !== undefined) this.judge(meant.tally, organisation, { columns, row, person: persons[row] as number });
    }
  }

  private judge(tally: Tally, organisation: Organisation, { columns, row, person }: PersonOfRow): void {
    const { municipality } = homeOn(person, dayAt(columns, row));
    tally.judged += 1;
    if (livesAt(organisation, municipality)) tally.own += 1;
    else if (tally.others.length < 3) {
      const [address, home] = [this.reading.addressOf(columns.type, ordinalAt(columns, row)), municipality?.name];
      tally.others.push(
        label(`${address}: ${organisation.name.fi}, koti ${home ?? 'ulkomailla'}`, `${address}: ${organisation.name.en}, home ${home ?? 'abroad'}`), // oxfmt-ignore
      );
    }
  }

  private sampleOf(type: MessageType): EveryNth {
    let sample = this.samples.get(type.id);
    if (sample === undefined)
      this.samples.set(type.id, (sample = new EveryNth(this.reading.stepFor(type, judgedOfType))));
    return sample;
  }

  lines(): readonly ContentLine[] {
    return all.map(({ id, label: name, bar }) => {
      const { judged, own, others } = this.tallies.get(id) as Tally;
      const { isWhole } = this.reading;
      const value = percentOf(own, judged);
      return contentLine({
        id,
        contentClass: 'own-residents',
        label: name,
        bar: { ...bar, value: bar.value - lessEachYear * this.reading.yearsAhead },
        judged,
        value,
        findings: others,
        isWhole,
      });
    });
  }
}

interface PersonOfRow {
  readonly columns: MessageColumns;
  readonly row: number;
  readonly person: number;
}

/** A municipality has its own residents, an area those of all its municipalities. Helsinki is an area of one. */
function livesAt({ id, area, municipality }: Organisation, home: ReturnType<typeof homeOn>['municipality']): boolean {
  if (home === undefined) return false;
  if (municipality !== undefined) return home.code === municipality;
  return (areasServed.get(id) ?? [area]).includes(home.area.code);
}
