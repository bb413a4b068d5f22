/**
 * Who may ask Kelmu what: kind of user × mandate × data, each with its source, and the purposes of use that such a right covers. A
 * purpose outside the rights of its user is refused when the catalogue is loaded.
 */
import { assumption, label, source, type Label, type Origin } from '@tietovirta/published';

/** Kinds of users with rights of their own; user groups of the report hold one or several. */
export type UserKind =
  | 'wellbeing-area'
  | 'helsinki'
  | 'mainland-municipality'
  | 'aland-municipality'
  | 'pension-institution'
  | 'unemployment-fund'
  | 'te-office'
  | 'employment-municipality'
  | 'enforcement-authority'
  | 'employment-fund'
  | 'state-treasury'
  | 'immigration-service';

/** What a user may see of a person. */
export type DataGroup =
  | 'pending-claims'
  | 'decisions'
  | 'payments'
  | 'insurance'
  | 'recovery'
  | 'medicine-ceiling'
  | 'received-data'
  | 'labour-market-subsidy-lists'
  | 'child-care-lists'
  | 'social-welfare-notices';

export interface Right {
  readonly users: readonly UserKind[];
  /** The Suomi.fi mandate that a person needs for the task, or the contract of a system. */
  readonly mandate: Label;
  readonly data: readonly DataGroup[];
  /** Purposes of use (values of the dimension `purpose`) that it covers; none where nothing is asked, only received. */
  readonly purposes: readonly string[];
  readonly origin: Origin;
}

const viewingAndClaims = label(
  'Etuustietojen katselu ja maksuvaatimusten rekisteröinti',
  'Viewing benefits and registering payment claims',
);
const subsidyMaterial = label('Työmarkkinatukiaineistojen tarkastelu', 'Viewing material on labour market subsidy');
const childCareBilling = label('Lastenhoidon tukien laskutus', 'Billing of child care allowances');
/** Mandate to read the notices of the exchange `social-welfare-notices`. */
export const receivingNotices = label('Ilmoitusten vastaanottaminen', 'Receiving notices');
const byContract = label('Sopimus teknisestä yhteydestä', 'Contract on a technical connection');

const mandates = 'kela.fi/asiointi-yhteistyokumppanit-asiointivaltuudet';

export const rights: readonly Right[] = [
  {
    users: ['wellbeing-area', 'helsinki'],
    mandate: viewingAndClaims,
    data: ['pending-claims', 'decisions', 'payments', 'insurance', 'recovery', 'medicine-ceiling', 'received-data'],
    purposes: ['social-assistance', 'social-work', 'client-fees', 'payment-claim'],
    origin: source(
      mandates,
      'Hyvinvointialueella ja Helsingillä on laajin oikeus, myös maksuvaatimukset.',
      'Wellbeing services counties and Helsinki have the widest right, payment claims included.',
    ),
  },
  {
    users: ['aland-municipality'],
    mandate: viewingAndClaims,
    data: ['pending-claims', 'decisions', 'payments'],
    purposes: ['social-assistance', 'social-work', 'payment-claim'],
    origin: source(
      mandates,
      'Ahvenanmaan kunta myöntää toimeentulotuen itse ja voi tehdä maksuvaatimuksen.',
      'A municipality of Åland grants social assistance itself and may register payment claims.',
    ),
  },
  {
    users: ['wellbeing-area', 'helsinki', 'aland-municipality'],
    mandate: receivingNotices,
    data: ['social-welfare-notices'],
    purposes: [],
    origin: source(
      mandates,
      'Ilmoitukset sosiaalihuoltoon tulevat sille, joka myöntää täydentävän toimeentulotuen: alueelle, Helsingille, Ahvenanmaan kunnalle.',
      'Notices to social welfare go to those who grant supplementary assistance: counties, Helsinki, municipalities of Åland.',
    ),
  },
  {
    users: ['mainland-municipality', 'aland-municipality', 'helsinki'],
    mandate: subsidyMaterial,
    data: ['labour-market-subsidy-lists'],
    purposes: ['labour-market-subsidy-list'],
    origin: source(
      mandates,
      'Kunta näkee työmarkkinatuen laskutusaineiston, josta se maksaa osuutensa.',
      'A municipality sees the material by which it is billed its part of the labour market subsidy.',
    ),
  },
  {
    users: ['mainland-municipality', 'aland-municipality', 'helsinki'],
    mandate: childCareBilling,
    data: ['child-care-lists'],
    purposes: ['child-care-list'],
    origin: source(
      mandates,
      'Kunta näkee kuntalisän laskutuslistat lastenhoidon tuista.',
      'A municipality sees the lists by which its supplements to child care allowances are billed.',
    ),
  },
  {
    users: ['mainland-municipality'],
    mandate: byContract,
    data: ['pending-claims', 'decisions', 'payments'],
    purposes: ['employment-services'],
    origin: assumption(
      'Työllisyyden kuntakokeilun kunnat saavat työvoimapalveluja varten samat tiedot kuin TE-toimisto.',
      'Municipalities in the employment trial get what a TE office gets for employment services.',
    ),
  },
  {
    users: ['pension-institution'],
    mandate: byContract,
    data: ['pending-claims', 'decisions', 'payments', 'insurance'],
    purposes: ['pension-decision'],
    origin: assumption(
      'Työeläkelaitos kysyy eläkeasian ratkaisua varten; maksuvaatimuksia se ei tee Kelmussa.',
      'A pension institution asks to decide a pension; it registers no payment claims in Kelmu.',
    ),
  },
  {
    users: ['unemployment-fund'],
    mandate: byContract,
    data: ['pending-claims', 'decisions', 'payments'],
    purposes: ['earnings-related-benefit'],
    origin: assumption(
      'Kassa kysyy ansiopäivärahan ratkaisua varten.',
      'A fund asks to decide an earnings-related allowance.',
    ),
  },
  {
    users: ['te-office'],
    mandate: byContract,
    data: ['pending-claims', 'decisions', 'payments'],
    purposes: ['employment-services'],
    origin: assumption(
      'TE-toimisto kysyy työvoimapalveluja ja -lausuntoja varten.',
      'A TE office asks for employment services and its statements.',
    ),
  },
  {
    users: ['employment-municipality'],
    mandate: byContract,
    data: ['pending-claims', 'decisions', 'payments'],
    purposes: ['employment-services'],
    origin: assumption(
      'Kunnat, joille työvoimapalvelut siirtyivät 1.1.2025, kysyvät sitä, mitä TE-toimistot kysyivät.',
      'Municipalities, to which employment services went on 1 January 2025, ask what TE offices asked.',
    ),
  },
  {
    users: ['enforcement-authority'],
    mandate: byContract,
    data: ['decisions', 'payments'],
    purposes: ['enforcement'],
    origin: assumption(
      'Ulosottolaitos kysyy etuuksia ulosmittausta varten.',
      'The enforcement authority asks about benefits that it may attach.',
    ),
  },
  {
    users: ['employment-fund'],
    mandate: byContract,
    data: ['decisions', 'payments'],
    purposes: ['adult-education-benefit'],
    origin: assumption(
      'Työllisyysrahasto kysyy aikuiskoulutusetuuksien ratkaisua varten.',
      'The Employment Fund asks to decide benefits for adult education.',
    ),
  },
  {
    users: ['state-treasury'],
    mandate: byContract,
    data: ['decisions', 'payments'],
    purposes: ['state-compensation'],
    origin: assumption(
      'Valtiokonttori kysyy sotilasvammojen ja muiden valtion korvausten ratkaisua varten.',
      'The State Treasury asks to decide compensation for military injuries and others of the state.',
    ),
  },
  {
    users: ['immigration-service'],
    mandate: byContract,
    data: ['decisions', 'payments', 'insurance'],
    purposes: ['residence-permit'],
    origin: assumption(
      'Maahanmuuttovirasto kysyy toimeentuloa oleskelulupaa varten.',
      'The Immigration Service asks about the means of those who ask for a residence permit.',
    ),
  },
];

/** Purposes for which a kind of user may ask. */
export const purposesOf = (kind: UserKind): ReadonlySet<string> =>
  new Set(rights.filter(({ users }) => users.includes(kind)).flatMap(({ purposes }) => purposes));

/** Whether users of a kind can have a mandate. */
export const mayDo = (kind: UserKind, mandate: Label): boolean =>
  rights.some((right) => right.mandate === mandate && right.users.includes(kind));
