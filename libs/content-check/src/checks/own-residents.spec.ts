import { linesOf, sampleMessages, samplePlan, someone, times } from '../sample-content.js';
import { ownResidents } from './own-residents.js';

const plan = samplePlan({
  exchanges:
    'kelmu,kelmu-information-requests,document-sending,social-welfare-notices,pharmacies,medical-certificates,omakanta,patient-documents,social-documents,prescriptions',
});
const kymenlaakso = 'wellbeing-area-10';
const [ofKymenlaakso, ofEtelaKarjala, ofHelsinki] = ['10', '11', '90'].map((area) => someone({ age: 40, area })) as [number, number, number]; // oxfmt-ignore
const browser = (group: string) => ({ channel: 'user-interface', 'user-group': group });

const queries = (group: string, organisation: string, own: number, other: number) =>
  linesOf(ownResidents, plan, [
    sampleMessages('kelmu.query', [
      ...times(97, { person: own, organisation, values: browser(group) }),
      ...times(3, { person: other, organisation, values: browser(group) }),
    ]),
  ])[`own-residents.browser-queries.${group}`];

describe('Browser queries about own residents', () => {
  it('hold when 97 in 100 of an area are', () => {
    const line = queries('wellbeing-area', kymenlaakso, ofKymenlaakso, ofEtelaKarjala);
    expect(line).toMatchObject({ judged: 100, value: 97, verdict: 'holds' });
  });

  it('fail when Kymenlaakso looks up residents of Etelä-Karjala, and name such a query', () => {
    const line = queries('wellbeing-area', kymenlaakso, ofEtelaKarjala, ofKymenlaakso);
    expect(line).toMatchObject({ value: 3, verdict: 'fails' });
    expect(line?.findings[0]?.en).toMatch(/^2024\/kelmu\.query\/0: Kymenlaakson hyvinvointialue, home /);
  });

  it('know Helsinki and single municipalities', () => {
    expect(queries('helsinki', 'helsinki', ofHelsinki, ofKymenlaakso)?.verdict).toBe('holds');
    expect(queries('helsinki', 'helsinki', ofKymenlaakso, ofHelsinki)?.verdict).toBe('fails');
    const [kouvola, kotka] = ['286', '285'].map((municipality) => someone({ age: 40, municipality })) as [
      number,
      number,
    ];
    expect(queries('municipality', 'municipality-286', kouvola, kotka)?.verdict).toBe('holds');
    // Another municipality of the same area.
    expect(queries('municipality', 'municipality-286', kotka, kouvola)?.verdict).toBe('fails');
  });
});

describe.each([
  ['information requests', 'kelmu.information-request', 'own-residents.information-requests'],
  ['documents', 'kelmu.document', 'own-residents.documents'],
  ['notices', 'social-welfare-notices.notice', 'own-residents.notices'],
  ['certificates', 'medical-certificates.certificate', 'own-residents.certificates'],
  ['renewal requests', 'omakanta.renewal-request', 'own-residents.renewal-requests'],
  ['patient documents', 'patient-documents.document', 'own-residents.patient-documents-document'],
  ['first patient documents', 'patient-documents.first-document', 'own-residents.patient-documents-first-document'],
  ['documents of social welfare', 'social-documents.document', 'own-residents.social-documents-document'],
  [
    'first documents of social welfare',
    'social-documents.first-document',
    'own-residents.social-documents-first-document',
  ],
  ['prescriptions', 'prescriptions.prescription', 'own-residents.prescriptions-prescription'],
  ['dispensings', 'prescriptions.dispensing', 'own-residents.prescriptions-dispensing'],
])('Own residents of %s', (_, type, id) => {
  const verdictOf = (person: number) =>
    linesOf(ownResidents, plan, [sampleMessages(type, times(50, { person, organisation: kymenlaakso }))])[id]?.verdict;

  it('are those of the area', () => {
    expect(verdictOf(ofKymenlaakso)).toBe('holds');
    expect(verdictOf(ofEtelaKarjala)).toBe('fails');
  });
});

describe('Customers of pharmacies', () => {
  const verdictOf = (person: number) =>
    linesOf(ownResidents, plan, [
      sampleMessages('pharmacies.purchase', times(50, { person, organisation: 'pharmacy-10-01' })),
    ])['own-residents.medicines']?.verdict;

  it('live in the area of the pharmacy', () => {
    expect(verdictOf(ofKymenlaakso)).toBe('holds');
    expect(verdictOf(ofEtelaKarjala)).toBe('fails');
  });
});

describe('Certificates of private providers', () => {
  it('say nothing of areas', () => {
    const private_ = sampleMessages('medical-certificates.certificate', times(50, { person: ofKymenlaakso, organisation: 'health-provider-01' })); // oxfmt-ignore
    expect(linesOf(ownResidents, plan, [private_])['own-residents.certificates']).toMatchObject({ verdict: 'unjudged', judged: 0 }); // oxfmt-ignore
  });
});

describe('Certificates of HUS', () => {
  const of = (organisation: string, person: number) =>
    linesOf(ownResidents, plan, [sampleMessages('medical-certificates.certificate', times(50, { person, organisation }))])['own-residents.special-care']; // oxfmt-ignore

  it('are on residents of Helsinki and the rest of Uusimaa', () => {
    expect(of('hus', ofHelsinki)?.verdict).toBe('holds');
    expect(of('hus', someone({ age: 40, area: '03' }))?.verdict).toBe('holds');
    expect(of('hus', ofKymenlaakso)?.verdict).toBe('fails');
  });

  it('are judged apart from those of areas', () => {
    expect(of(kymenlaakso, ofKymenlaakso)).toMatchObject({ judged: 0, verdict: 'unjudged' });
  });
});

describe('Certificates of Åland', () => {
  it('are on its residents', () => {
    const verdictOf = (person: number) =>
      linesOf(ownResidents, plan, [sampleMessages('medical-certificates.certificate', times(50, { person, organisation: 'ahs' }))])['own-residents.certificates']?.verdict; // oxfmt-ignore
    expect(verdictOf(someone({ age: 40, area: '91' }))).toBe('holds');
    expect(verdictOf(ofKymenlaakso)).toBe('fails');
  });
});
