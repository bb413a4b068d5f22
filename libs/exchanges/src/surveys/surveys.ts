/** Kela's own surveys: questionnaires on the web, and dialogues by text message after a customer was served. */
import { poolOf } from '@tietovirta/population';
import {
  apportion,
  assumption,
  derived,
  label,
  published,
  source,
  theReport,
  type Origins,
} from '@tietovirta/published';
import { afterDays, bySystem } from '../delays.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { benefitRecipients } from '../people/everyone.js';
import { drawn } from '../person-rule.js';
import { officialDay } from '../secondary-use/seasons.js';
import { stated } from '../stated-number.js';
import type { Step, Variant } from '../variant.js';
import { only, wholeFigure } from '../whole-figure.js';
import type { YearFigures } from '../year-figures.js';
import {
  afterTheChange,
  answering,
  answeringAfterTheChange,
  answeringBeforeTheChange,
  beforeTheChange,
  dialogues,
} from './season.js';

const yearOfChange = 2024;

const shareOfTool = stated(
  label('Vuoden 2024 tiedonkeruiden välineet, prosenttia', 'Tools of the surveys of 2024, per cent'),
  { essentials: 74, enterprise: 26 },
  assumption(
    'Välineet painetaan yhtenä lukuna; loka–joulukuun osuus on oma arviomme.',
    'The tools are printed as one figure; the share of October to December is ours.',
  ),
);

const tool = fixedDimension(
  'tool',
  label('Väline', 'Tool'),
  [
    ['essentials', 'Questback Essentials', 'Questback Essentials'],
    ['enterprise', 'Questback Enterprise', 'Questback Enterprise'],
  ],
  source(
    theReport,
    'Essentials vaihtui Enterpriseen lokakuussa 2024.',
    'Essentials gave way to Enterprise in October 2024.',
  ),
);

const named: Origins = [source(theReport, 'Raportti nimeää välineen.', 'The report names the tool.')];
const questback = poolOf('questback', [['questback', 1]], named);
const elisa = poolOf('elisa', [['elisa', 1]], named);

const analysis: Step = {
  type: 'surveys.analysis',
  after: afterDays(
    10,
    28,
    70,
    assumption(
      'Erillisanalyysi valmistuu kyselyn sulkeuduttua, noin kuukaudessa.',
      'A separate analysis is ready about a month later, when the survey is closed.',
    ),
  ),
};

interface Part {
  readonly values: Readonly<Record<string, string>>;
  readonly season?: Variant['season'];
}

/** Before the year of the change there is one tool, in it there are two, one after the other. */
const byTool =
  (figures: YearFigures, before: Variant['season'], after: Variant['season']) =>
  (count: number): readonly (Part & { readonly count: number })[] => {
    if (figures.year < yearOfChange) return [{ count, values: { tool: 'essentials' } }];
    const [essentials = 0, enterprise = 0] = apportion(count, Object.values(shareOfTool.value));
    return [
      { count: essentials, values: { tool: 'essentials' }, season: before },
      { count: enterprise, values: { tool: 'enterprise' }, season: after },
    ];
  };

/** Those of which an analysis is made of its own, and the others. */
function surveysOfYear(figures: YearFigures): readonly Variant[] {
  const analysed = figures.of('surveys.analyses');
  const parts = byTool(figures, beforeTheChange, afterTheChange);
  return [
    ...parts(analysed).map((part) => ({ ...part, course: [analysis] })),
    ...parts(figures.of('surveys.surveys') - analysed),
  ].filter(({ count }) => count > 0);
}

const answersOfYear = (figures: YearFigures): readonly Variant[] =>
  byTool(
    figures,
    answeringBeforeTheChange,
    answeringAfterTheChange,
  )(figures.of('surveys.answers')).filter(({ count }) => count > 0);

const end = drawnDimension(
  'end',
  label('Loppu', 'End'),
  [
    ['finished', 'Vastattu loppuun', 'Answered to the end', 71],
    ['broken-off', 'Jäi kesken', 'Broken off', 29],
  ],
  assumption('Kesken jäävien osuus on oma arviomme.', 'The share of those broken off is ours.'),
);
const service = drawnDimension(
  'service',
  label('Asiointi', 'Service'),
  [
    ['phone', 'Puhelinpalvelu', 'By phone', 55],
    ['service-point', 'Palvelupiste', 'At a service point', 25],
    ['appointment', 'Ajanvaraus', 'By appointment', 20],
  ],
  assumption(
    'Mobiilikyselyt seuraavat asiointia; osuudet ovat omia.',
    'Mobile surveys follow service; the shares are ours.',
  ),
);

const customer = drawn(benefitRecipients);
const facts = { organisations: questback, countedBy: [], throughLuova: false } as const;

const survey: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'surveys.survey',
  label: label('Tiedonkeruu', 'Survey'),
  direction: 'from-kela',
  dimensions: [tool],
  volumeFrom: published('surveys.surveys'),
  season: officialDay,
  variants: surveysOfYear,
};

const analysisOfSurvey: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'surveys.analysis',
  label: label('Erillisanalyysi', 'Separate analysis'),
  direction: 'to-kela',
  dimensions: [],
  volumeFrom: published('surveys.analyses'),
  answers: 'surveys.survey',
  slots: 2,
  isCarried: true,
};

const answer: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'surveys.answer',
  label: label('Vastaus tiedonkeruuseen', 'Answer to a survey'),
  direction: 'to-kela',
  dimensions: [tool],
  volumeFrom: published('surveys.answers'),
  season: answering,
  variants: answersOfYear,
};

const mobileSurvey: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'surveys.mobile-survey',
  label: label('Mobiilikysely', 'Mobile survey'),
  direction: 'from-kela',
  organisations: elisa,
  dimensions: [service],
  volumeFrom: published('surveys.mobile-surveys'),
  season: officialDay,
  variants: wholeFigure('surveys.mobile-surveys'),
};

const dialogue: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'surveys.dialogue',
  label: label('Aloitettu dialogi', 'Dialogue begun'),
  direction: 'to-kela',
  person: customer,
  organisations: elisa,
  dimensions: [service],
  volumeFrom: published('surveys.dialogues'),
  season: dialogues,
  variants: (figures) =>
    only(figures.of('surveys.dialogues')).map((variant) => ({
      ...variant,
      course: [
        {
          type: 'surveys.dialogue-end',
          after: bySystem(
            { median: 150, late: 2400, longest: 7200 },
            assumption('Dialogi käydään parissa minuutissa.', 'A dialogue takes a few minutes.'),
          ),
        },
      ],
    })),
};

const dialogueEnd: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'surveys.dialogue-end',
  label: label('Dialogin loppu', 'End of a dialogue'),
  direction: 'to-kela',
  person: customer,
  organisations: elisa,
  dimensions: [end],
  volumeFrom: derived(
    ['surveys.dialogues'],
    'Jokainen aloitettu dialogi päättyy tai jää kesken.',
    'Each dialogue that is begun ends or is broken off.',
  ),
  answers: 'surveys.dialogue',
  slots: 1,
};

export const surveys: Exchange = {
  id: 'surveys',
  servedBy: 'kela',
  title: label('Digitaalinen tiedonkeruu', 'Digital surveys'),
  about: label(
    'Kela kysyy asiakkailta, henkilöstöltä ja kumppaneilta verkkokyselyillä ja asioinnin jälkeen tekstiviestillä. Osasta tehdään erillisanalyysi.',
    'Kela asks customers, staff and partners by questionnaires on the web, and by text message after service. Some are analysed apart.',
  ),
  parties: label('Questback, Elisa', 'Questback, Elisa'),
  messageTypes: [survey, analysisOfSurvey, answer, mobileSurvey, dialogue, dialogueEnd],
  numbers: [shareOfTool],
  notes: [
    assumption(
      'Verkkokyselyyn vastataan nimettömästi, joten vastaus ei koske henkilöä; dialogi on asiakkaan, jota palveltiin.',
      'A questionnaire is answered without a name, so that an answer is about no person; a dialogue is of the customer who was served.',
    ),
    assumption(
      'Vastaukset ja dialogit on painettu täysinä tuhansina ("noin"): simuloitu määrä on painettu luku.',
      'Answers and dialogues are printed in whole thousands ("about"): the number simulated is the printed one.',
    ),
  ],
};
