/** Case types and documents as dimensions, gathered from the courses of the case types. */
import { label, published, source } from '@tietovirta/published';
import { codedDimension, fixedDimension } from '../fixed-dimension.js';
import { bucs } from './bucs.js';
import { dialogueFlows, noticeFlows } from './case-flow.js';
import type { CaseDocument } from './documents.js';
import { hasPublicName, sedName } from './sed-names.js';

export const direction = fixedDimension(
  'direction',
  label('Suunta', 'Direction'),
  [
    ['received', 'Vastaanotettu', 'Received'],
    ['sent', 'Lähetetty', 'Sent'],
  ],
  published('eessi.received', 'eessi.sent'),
);

const cdm = 'EESSI CDM 4.2 (navikt/eessi-DataMigrationTool)';
const caseTypes = source(
  cdm,
  'Asiatyypit ja niiden asiakirjat. Nimet ovat omia käännöksiämme paitsi englanniksi: P_BUC_01, 02, 03, 05, 06, 09 ja 10.',
  'The case types and their documents. Names are our translations, but for P_BUC_01, 02, 03, 05, 06, 09 and 10.',
);

export const buc = codedDimension(
  'buc',
  label('Asiatyyppi (BUC)', 'Case type (BUC)'),
  bucs.map(({ id, name }) => [id, name.fi, name.en] as const),
  caseTypes,
);

const flows = bucs.flatMap((one) => [...dialogueFlows(one), ...noticeFlows(one)]);
const seds = [...new Set(flows.flatMap((flow) => flow.turns.map((turn) => turn.sed)))].sort();
const publiclyNamed = seds.filter(hasPublicName).join(', ');

export const sed = codedDimension(
  'sed',
  label('Asiakirja (SED)', 'Document (SED)'),
  seds.map((id) => {
    const { fi, en } = sedName(id);
    return [id, fi, en] as const;
  }),
  source(
    cdm,
    `Avaavat asiakirjat, vastaukset ja oma-aloitteiset asiakirjat asiatyypeittäin. Nimet ovat omia käännöksiämme paitsi englanniksi: ${publiclyNamed}.`,
    `Start documents, replies and own initiatives by case type. Names are our translations, but for ${publiclyNamed}.`,
  ),
);

const mostDocuments = Math.max(...flows.map((flow) => flow.turns.length));
const numbered = (count: number, fi: string, en: string) =>
  Array.from({ length: count }, (_, place) => [String(place + 1), `${fi} ${place + 1}`, `${en} ${place + 1}`] as const);
const documentModel = source(
  cdm,
  'Päivitys on sama asiakirja seuraavana versiona; vastaus, muistutus ja mitätöinti nimeävät asiakirjan, jota ne koskevat.',
  'An update is the same document in its next version; a reply, a reminder and a withdrawal name the document they are about.',
);

/** Number of the document in its case: with the case it tells documents apart, whatever their versions. */
export const document = fixedDimension(
  'document',
  label('Asiakirjan numero asiassa', 'Number of the document in the case'),
  numbered(mostDocuments, 'asiakirja', 'document'),
  documentModel,
);

export const version = fixedDimension(
  'document-version',
  label('Asiakirjan versio', 'Version of the document'),
  numbered(3, 'versio', 'version'),
  documentModel,
);

/** The document of the case that a message is about; 0 for the case itself. */
export const about = fixedDimension(
  'about',
  label('Koskee', 'About'),
  [['0', 'koskee asiaa', 'about the case'], ...numbered(mostDocuments, 'koskee asiakirjaa', 'about document')],
  documentModel,
);

/** The values of these three for a document of a case. */
export const valuesOfDocument = (of: CaseDocument): Readonly<Record<string, string>> => ({
  document: String(of.document),
  'document-version': String(of.version),
  about: String(of.about),
});

/** Follow-ups of the longest course: how many places a case keeps. */
export const longestCourse = mostDocuments - 1;
