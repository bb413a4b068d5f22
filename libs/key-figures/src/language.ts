export { inEnglish, printedIn, type Language } from '@tietovirta/wording';

/** What the tables say around their figures. */
export const words = {
  fi: {
    report: 'Tunnuslukuja',
    row: 'Tunnusluku',
    published: 'Julkaistu',
    expected: 'Odotettu',
    expectedBy: (base: number): string => `Odotettu (pohjana ${base})`,
    simulated: 'Simuloitu',
    difference: 'Ero',
    leftOut: (rows: number): string => `Rivejä, joille tämä ajo ei tuota lukua ja joita ei näytetä: ${rows}`,
    ofRun:
      'Simuloidut luvut ovat keinotekoisia: yksikään sanoma tai henkilö ei ole todellinen. Julkaistut luvut on jäljennetty Kelan tietotilinpäätöksestä. Tämä ei ole Kelan julkaisu.',
    ofPublished: 'Luvut on jäljennetty Kelan tietotilinpäätöksestä. Tämä ei ole Kelan julkaisu.',
  },
  en: {
    report: 'Key figures',
    row: 'Key figure',
    published: 'Published',
    expected: 'Expected',
    expectedBy: (base: number): string => `Expected (base ${base})`,
    simulated: 'Simulated',
    difference: 'Difference',
    leftOut: (rows: number): string => `Rows that this run feeds nothing into and that are not shown: ${rows}`,
    ofRun:
      "Simulated figures are synthetic: no message and no person is real. Published figures are transcribed from Kela's yearly report on its data. This is no publication of Kela.",
    ofPublished: "Figures are transcribed from Kela's yearly report on its data. This is no publication of Kela.",
  },
} as const;
