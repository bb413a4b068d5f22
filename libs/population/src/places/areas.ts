/** An area that arranges social and health care. */
export interface Area {
  /** Two digits. */
  readonly code: string;
  readonly name: string;
  /** The organisation behind it, in Finnish as the key gives it. */
  readonly organisationName: string;
}

/**
 * The 21 wellbeing services counties, Helsinki (90, a city that does the same work) and Åland (91), as in Statistics Finland's
 * key of 2024; padding the codes to two digits is ours.
 */
export const areas: readonly Area[] = [
  { code: '01', name: 'Itä-Uusimaa', organisationName: 'Itä-Uudenmaan hyvinvointialue' },
  { code: '02', name: 'Keski-Uusimaa', organisationName: 'Keski-Uudenmaan hyvinvointialue' },
  { code: '03', name: 'Länsi-Uusimaa', organisationName: 'Länsi-Uudenmaan hyvinvointialue' },
  { code: '04', name: 'Vantaa ja Kerava', organisationName: 'Vantaan ja Keravan hyvinvointialue' },
  { code: '05', name: 'Varsinais-Suomi', organisationName: 'Varsinais-Suomen hyvinvointialue' },
  { code: '06', name: 'Satakunta', organisationName: 'Satakunnan hyvinvointialue' },
  { code: '07', name: 'Kanta-Häme', organisationName: 'Kanta-Hämeen hyvinvointialue' },
  { code: '08', name: 'Pirkanmaa', organisationName: 'Pirkanmaan hyvinvointialue' },
  { code: '09', name: 'Päijät-Häme', organisationName: 'Päijät-Hämeen hyvinvointialue' },
  { code: '10', name: 'Kymenlaakso', organisationName: 'Kymenlaakson hyvinvointialue' },
  { code: '11', name: 'Etelä-Karjala', organisationName: 'Etelä-Karjalan hyvinvointialue' },
  { code: '12', name: 'Etelä-Savo', organisationName: 'Etelä-Savon hyvinvointialue' },
  { code: '13', name: 'Pohjois-Savo', organisationName: 'Pohjois-Savon hyvinvointialue' },
  { code: '14', name: 'Pohjois-Karjala', organisationName: 'Pohjois-Karjalan hyvinvointialue' },
  { code: '15', name: 'Keski-Suomi', organisationName: 'Keski-Suomen hyvinvointialue' },
  { code: '16', name: 'Etelä-Pohjanmaa', organisationName: 'Etelä-Pohjanmaan hyvinvointialue' },
  { code: '17', name: 'Pohjanmaa', organisationName: 'Pohjanmaan hyvinvointialue' },
  { code: '18', name: 'Keski-Pohjanmaa', organisationName: 'Keski-Pohjanmaan hyvinvointialue' },
  { code: '19', name: 'Pohjois-Pohjanmaa', organisationName: 'Pohjois-Pohjanmaan hyvinvointialue' },
  { code: '20', name: 'Kainuu', organisationName: 'Kainuun hyvinvointialue' },
  { code: '21', name: 'Lappi', organisationName: 'Lapin hyvinvointialue' },
  { code: '90', name: 'Helsinki', organisationName: 'Helsingin kaupunki' },
  { code: '91', name: 'Åland', organisationName: 'Ålands landskapsregering' },
];
