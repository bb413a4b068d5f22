/** Case types and documents as dimensions, gathered from the courses of the case types. */
import { label, published, source } from '@tietovirta/published';
import { codedDimension, fixedDimension } from '../fixed-dimension.js';
import { bucs } from './bucs.js';
import { dialogueFlows, noticeFlows } from './case-flow.js';
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

/** Follow-ups of the longest course: how many places a case keeps. */
export const longestCourse = Math.max(...flows.map((flow) => flow.turns.length)) - 1;
