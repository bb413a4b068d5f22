const english = {
  synthetic: 'A synthetic message: no real person, no real event.',
  time: 'time',
  from: 'from',
  to: 'to',
  person: 'person',
  nobody: 'about no person',
  born: 'born',
  female: 'female',
  male: 'male',
  holds: 'holds',
  heldBy: 'inside',
  delivery: 'delivery',
  place: (place: string, of: string): string => `place ${place} of ${of}`,
  deliveryOfDay: (delivery: string, of: string): string => `${delivery} of the ${of} of the day`,
  conversation: 'Conversation',
  raises: 'Raises by one',
  counter: 'counter',
  rows: 'printed rows',
  noRow: 'none: the report prints no count of it',
  throughLuova: 'passes through Luova, counts in its daily band',
  notThroughLuova: 'does not pass through Luova',
  origins: 'Where its numbers come from',
};

/** What `show` says around the facts of a message. */
export type MessageWords = typeof english;

const finnish: MessageWords = {
  synthetic: 'Keinotekoinen sanoma: ei todellista henkilöä eikä tapahtumaa.',
  time: 'aika',
  from: 'lähettäjä',
  to: 'vastaanottaja',
  person: 'henkilö',
  nobody: 'ei koske henkilöä',
  born: 'syntynyt',
  female: 'nainen',
  male: 'mies',
  holds: 'sisältää',
  heldBy: 'sisältyy',
  delivery: 'aineisto',
  place: (place, of) => `${place}. / ${of}`,
  deliveryOfDay: (delivery, of) => `päivän ${delivery}. / ${of}`,
  conversation: 'Keskustelu',
  raises: 'Kasvattaa yhdellä',
  counter: 'laskuri',
  rows: 'painetut rivit',
  noRow: 'ei mitään: raportti ei anna niistä lukua',
  throughLuova: 'kulkee Luovan kautta, mukana päivävälissä',
  notThroughLuova: 'ei kulje Luovan kautta',
  origins: 'Mistä luvut tulevat',
};

export const messageWords: Readonly<Record<'fi' | 'en', MessageWords>> = { en: english, fi: finnish };
