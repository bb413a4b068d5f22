/** Case types and documents as dimensions, gathered from the courses of the case types. */
import { fixedDimension } from '../fixed-dimension.js';
import { label } from '../label.js';
import { assumption, source } from '../origin.js';
import { bucs } from './bucs.js';
import { oneWayFlows, twoWayFlows } from './case-flow.js';

export const direction = fixedDimension(
  'direction',
  label('Suunta', 'Direction'),
  [
    ['received', 'Vastaanotettu', 'Received'],
    ['sent', 'Lähetetty', 'Sent'],
  ],
  { kind: 'published', figures: ['eessi.received', 'eessi.sent'] },
);

export const buc = fixedDimension(
  'buc',
  label('Asiatyyppi (BUC)', 'Case type (BUC)'),
  bucs.map(({ id, name }) => [id, name.fi, name.en] as const),
  assumption(
    'Case types are those of the common data model 4.2; how many messages each has is ours (eessi/shares.ts).',
  ),
);

const administrativeNames: Readonly<Record<string, readonly [fi: string, en: string]>> = {
  X001: ['Asian sulkeminen', 'Close case'],
  X005: ['Osapuolen lisääminen', 'Add participant'],
  X007: ['Asian välittäminen oikealle laitokselle', 'Forward case'],
  X008: ['Asiakirjan mitätöinti', 'Invalidate document'],
  X009: ['Muistutus', 'Reminder'],
  X010: ['Vastaus muistutukseen', 'Reply to reminder'],
  X012: ['Sisällön selvennyspyyntö', 'Ask to clarify content'],
  X013: ['Selvennys', 'Reply to the question'],
};

const flows = bucs.flatMap((one) => [...twoWayFlows(one), ...oneWayFlows(one)]);
const seds = [...new Set(flows.flatMap((flow) => flow.turns.map((turn) => turn.sed)))].sort();

export const sed = fixedDimension(
  'sed',
  label('Asiakirja (SED)', 'Document (SED)'),
  seds.map((id) => {
    const [fi, en] = administrativeNames[id] ?? [id, id];
    return [id, fi, en] as const;
  }),
  source('Start documents, replies and own initiatives by case type: public definitions of the common data model 4.2.'),
);

/** Follow-ups of the longest course: how many places a case keeps. */
export const longestCourse = Math.max(...flows.map((flow) => flow.turns.length)) - 1;
