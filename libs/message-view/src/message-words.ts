import type { Language } from '@tietovirta/wording';

const english = {
  synthetic: 'A synthetic message: no real person, no real event.',
  time: 'time',
  from: 'from',
  to: 'to',
  answers: 'answers',
  person: 'person',
  noPerson: 'about no person',
  noCode: 'no identity code,',
  born: 'born',
  female: 'female',
  male: 'male',
  holds: 'holds',
  heldBy: 'inside',
  delivery: 'delivery',
  place: (place: string, of: string): string => `place ${place} of ${of}`,
  deliveryOfDay: (delivery: string, of: string): string => `${delivery} of the ${of} of the day`,
  conversation: 'Conversation',
  case: 'Messages of the case',
  carried: 'due after the turn of the year, so as the answer to last year’s case of this ordinal',
  raises: 'Raises by one',
  counter: 'counter',
  rows: 'printed rows',
  noRow: 'none: the report prints no count of it',
  throughLuova: 'passes through Luova, counts in its daily band',
  notThroughLuova: 'does not pass through Luova',
  origins: 'Where its numbers come from',
};

/** The words that `show` prints beside the facts of a message. */
export type MessageWords = typeof english;

const finnish: MessageWords = {
  synthetic: 'Keinotekoinen sanoma: ei todellista henkilöä eikä tapahtumaa.',
  time: 'aika',
  from: 'lähettäjä',
  to: 'vastaanottaja',
  answers: 'vastaa sanomaan',
  person: 'henkilö',
  noPerson: 'ei koske henkilöä',
  noCode: 'ei henkilötunnusta,',
  born: 'syntynyt',
  female: 'nainen',
  male: 'mies',
  holds: 'sisältää',
  heldBy: 'sisältyy sanomaan',
  delivery: 'aineisto',
  place: (place, of) => `paikka ${place}/${of}`,
  deliveryOfDay: (delivery, of) => `päivän aineisto ${delivery}/${of}`,
  conversation: 'Sanomaketju',
  case: 'Asian sanomat',
  carried: 'vasta vuodenvaihteen jälkeen, siis vastaus edellisen vuoden saman numeron asiaan',
  raises: 'Kasvattaa lukuja',
  counter: 'laskuri',
  rows: 'raportin rivit',
  noRow: 'ei riviä: raportissa ei ole niiden lukua',
  throughLuova: 'kulkee Luovan kautta, mukana sen päiväkohtaisessa vaihteluvälissä',
  notThroughLuova: 'ei kulje Luovan kautta',
  origins: 'Mistä luvut tulevat',
};

export const messageWords: Readonly<Record<Language, MessageWords>> = { en: english, fi: finnish };
