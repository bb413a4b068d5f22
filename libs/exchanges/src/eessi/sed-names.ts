/**
 * Names of the documents, by code. The official English names of all documents were not found in public: `publicNames` are
 * those that public systems and their texts show in English; the others are our translations of the names that a public
 * Norwegian system (navikt/eux-web-app) shows, or follow from what the document does in its case. Finnish names are ours throughout.
 */
import { label, type Label } from '@tietovirta/published';

type Names = Readonly<Record<string, readonly [fi: string, en: string]>>;

const publicNames: Names = {
  P2000: ['Vanhuuseläkehakemus', 'Claim for old-age pension'],
  X001: ['Asian sulkeminen', 'Close case'],
  X005: ['Osapuolen lisääminen', 'Add participant'],
  X007: ['Asian välittäminen oikealle laitokselle', 'Forward case'],
  X008: ['Asiakirjan mitätöinti', 'Invalidate SED'],
  X009: ['Muistutus', 'Reminder'],
  X012: ['Sisällön selvennyspyyntö', 'Clarify content'],
  S044: ['Tilapäisen oleskelun hoito-oikeuden pyyntö', 'Request for entitlement document - temporary stay'],
};

const administrative: Names = {
  X002: ['Asian uudelleenavaamisen pyyntö', 'Request to reopen a case'],
  X004: ['Päätös asian uudelleenavaamisesta', 'Decision on reopening a case'],
  X006: ['Osapuolen poistaminen', 'Remove a participant'],
  X011: ['Asiakirjan hylkääminen', 'Reject a SED'],
  X010: ['Vastaus muistutukseen', 'Reply to reminder'],
  X013: ['Vastaus selvennyspyyntöön', 'Reply to clarify content'],
};

const applicableLegislation: Names = {
  A001: ['Poikkeuslupahakemus', 'Request for an exception'],
  A002: ['Poikkeusluvan hylkäys kokonaan tai osittain', 'Full or partial refusal of an exception'],
  A003: ['Sovellettavan lainsäädännön määrittäminen', 'Determination of applicable legislation'],
  A004: ['Erimielisyys sovellettavasta lainsäädännöstä', 'Disagreement on the determination'],
  A005: ['Lisätietopyyntö', 'Request for more information'],
  A006: ['Vastaus lisätietopyyntöön', 'Reply to a request for more information'],
  A007: ['Väliaikainen päätös sovellettavasta lainsäädännöstä', 'Provisional determination of applicable legislation'],
  A008: ['Ilmoitus olennaisista tiedoista', 'Notification of relevant information'],
  A009: ['Ilmoitus lähetetystä työntekijästä', 'Notification of posting'],
  A010: ['Ilmoitus sovellettavasta lainsäädännöstä', 'Notification of applicable legislation'],
  A011: ['Poikkeusluvan hyväksyminen', 'Agreement on an exception'],
  A012: ['Sovellettavan lainsäädännön hyväksyminen', 'Agreement on the determination'],
};

const accidents: Names = {
  DA001: ['Hoito-oikeuden todistuksen pyyntö', 'Request to certify a right to benefits in kind'],
  DA002: ['Hoito-oikeuden todistus', 'Certificate of a right to benefits in kind'],
  DA003: ['Hoito-oikeuden peruutus', 'Cancellation of a right to benefits in kind'],
  DA003A: ['Vastaus hoito-oikeuden peruutukseen', 'Reply to a cancellation of a right to benefits in kind'],
  DA004: ['Korvausperusteiden pyyntö', 'Request for reimbursement rates'],
  DA005: ['Korvausperusteet', 'Reimbursement rates'],
  DA006: ['Suunnitellun hoidon luvan pyyntö', 'Request to authorise scheduled treatment'],
  DA007: ['Ratkaisu suunnitellun hoidon luvasta', 'Decision on scheduled treatment'],
  DA010: ['Hoitokulujen korvausvaatimus', 'Claim for reimbursement of benefits in kind'],
  DA011: ['Korvausvaatimuksen vastaanottokuittaus', 'Receipt of a claim for reimbursement'],
  DA016: ['Korvausvaatimuksen riitautus', 'Contestation of a claim for reimbursement'],
  DA016A: ['Riitautuksen vastaanottokuittaus', 'Receipt of a contestation'],
  DA017: ['Vastaus riitautukseen', 'Reply to a contestation'],
  DA031: ['Rahaetuuden hakemus', 'Application for cash benefits'],
  DA040: ['Tieto rahaetuuden maksamisesta tai epäämisestä', 'Payment or non-payment of cash benefits'],
  DA041: ['Tieto työkyvyttömyyden päättymisestä', 'End of incapacity for work'],
  DA042: ['Lääkärinlausunto', 'Medical certificate or report'],
  DA043: ['Työmatkatapaturman tutkijan nimeäminen', 'Person appointed to examine an accident on the way to work'],
  DA044: ['Kulujen erittelyn pyyntö', 'Request for a detailed report with medical certificates'],
  DA046: ['Päätöspyyntö vamman paranemisesta', 'Request for a decision on recovery'],
  DA047: ['Päätös vamman paranemisesta', 'Decision on recovery'],
  DA059: ['Työkyvyttömyyden asteen tietopyyntö', 'Request for the degree of incapacity'],
  DA060: ['Työkyvyttömyyden aste', 'Degree of incapacity'],
  DA062: ['Kuljetuskustannusten pyyntö', 'Request on the cost of transport'],
  DA063: ['Vastaus kuljetuskustannuksista', 'Reply on the cost of transport'],
};

const familyBenefits: Names = {
  F001: ['Toimivaltaisen maan määrittämispyyntö', 'Request to determine competence'],
  F002: ['Vastaus toimivaltaisen maan määrittämiseen', 'Reply on the determination of competence'],
  F003: ['Päätös ensisijaisen oikeuden maksamisesta', 'Decision on payment by priority right'],
  F004: ['Lisäselvityspyyntö', 'Request for further explanation'],
  F005: ['Lisäselvitys', 'Reply with further explanation'],
  F016: ['Etuuden maksun siirtopyyntö', 'Request to transfer benefits'],
  F017: ['Vastaus etuuden maksun siirtoon', 'Reply on a transfer of benefits'],
  F018: ['Orvon lisäetuuden vakuutuskausien pyyntö', 'Request for insurance periods for supplementary benefits'],
  F019: ['Orvon lisäetuuden vakuutuskaudet', 'Insurance periods for supplementary benefits'],
  F020: ['Tieto lisäetuuden ensisijaisuudesta', 'Priority for supplementary benefits'],
  F022: ['Kausien tietopyyntö', 'Request for information on periods'],
  F023: ['Tiedot kausista', 'Information on periods'],
  F026: ['Perhettä koskeva tietopyyntö', 'Request for information on the family'],
  F027: ['Vastaus perhettä koskevaan tietopyyntöön', 'Reply with information on the family'],
};

const horizontal: Names = {
  H001: ['Ilmoitus tai tietopyyntö', 'Notification or request for information'],
  H002: ['Vastaus tietopyyntöön', 'Reply to a request for information'],
  H003: ['Asuinmaan ehdotus tai ilmoitus', 'Proposal or notification of the state of residence'],
  H004: ['Vastaus asuinmaan ehdotukseen tai erimielisyys', 'Reply or disagreement on the state of residence'],
  H005: ['Asumisen tietopyyntö', 'Request for information on residence'],
  H006: ['Vastaus asumisen tietopyyntöön', 'Reply with information on residence'],
  H010: ['Ilmoitus lainsäädännön muuttumisesta', 'Notification of a change of applicable legislation'],
  H011: ['Lainsäädännön muuttumispäivän pyyntö', 'Request for the date of a change of legislation'],
  H012: ['Lainsäädännön muuttumispäivä', 'Reply with the date of a change of legislation'],
  H020: ['Tarkastuksen tai lääkärintiedon korvausvaatimus', 'Claim for the cost of a check or medical information'],
  H021: ['Vastaus korvausvaatimukseen', 'Reply to a claim for cost'],
  H061: ['Henkilötunnuksen ilmoitus tai pyyntö', 'Notification or request of an identification number'],
  H062: ['Vastaus henkilötunnuksen pyyntöön', 'Reply with an identification number'],
  H065: ['Hakemuksen, asiakirjan tai tiedon siirto', 'Transfer of a claim, document or information'],
  H066: ['Vastaus siirtoon', 'Reply to a transfer'],
  H070: ['Kuolinilmoitus', 'Notification of death'],
  H120: ['Lääketieteellisten tietojen pyyntö', 'Request for medical information'],
  H121: ['Lääketieteelliset tiedot', 'Notification of medical information'],
  H130: ['Hallinnollisen tarkastuksen pyyntö', 'Request for an administrative check'],
  H131: ['Vastaus tarkastuspyyntöön', 'Reply on an administrative check'],
};

const miscellaneous: Names = {
  M040: ['Varhaiseläke-etuuden hakemus', 'Claim for a pre-retirement benefit'],
  M050: ['Tulojen tietopyyntö', 'Request for information on income'],
  M051: ['Tulotiedot', 'Information on income'],
  M052: ['Työskentely- ja asumiskausien tietopyyntö', 'Request for periods of work and residence'],
  M053: ['Työskentely- ja asumiskaudet', 'Periods of work and residence'],
};

const pensions: Names = {
  P2100: ['Perhe-eläkehakemus', "Claim for survivors' pension"],
  P2200: ['Työkyvyttömyyseläkehakemus', 'Claim for invalidity pension'],
  P3000: ['Maakohtaiset tiedot', 'Country-specific information'],
  P4000: ['Selvitys työskentelystä ja asumisesta', 'Work and residence history'],
  P5000: ['Vakuutus- ja asumiskaudet', 'Insurance and residence periods'],
  P6000: ['Eläkepäätös', 'Pension decision'],
  P7000: ['Päätösyhteenveto', 'Summary of decisions'],
  P8000: ['Lisätietopyyntö', 'Request for additional information'],
  P9000: ['Vastaus lisätietopyyntöön', 'Reply with additional information'],
  P10000: ['Lisätietojen siirto', 'Transfer of additional information'],
  P11000: ['Eläkkeen määrän pyyntö', 'Request for a pension amount'],
  P12000: ['Eläkkeen määrä', 'Information on a pension amount'],
  P13000: ['Eläkkeen lisän tiedot', 'Information on a pension supplement'],
  P14000: ['Henkilön olosuhteiden muutos', 'Change in personal circumstances'],
  P15000: ['Eläkeasian siirto EESSIin', 'Transfer of pension cases to EESSI'],
};

const recovery: Names = {
  R001: ['Kuittauspyyntö takautuvasta tai jatkuvasta maksusta', 'Request to offset from arrears or payments'],
  R002: ['Vastaus kuittauspyyntöön', 'Reply to a request to offset'],
  R003: ['Kuittauksen lisätiedot', 'Further information on an offset'],
  R004: ['Maksuilmoitus', 'Notification of payment'],
  R005: ['Kuittauspyyntö takautuvasta maksusta', 'Request to offset from arrears'],
  R006: ['Vastaus takautuvan maksun kuittaukseen', 'Reply on an offset from arrears'],
  R008: ['Väliaikaisesti maksetun korvausvaatimus', 'Claim for provisionally paid benefits'],
  R009: ['Vastaus väliaikaisesti maksetun korvausvaatimukseen', 'Reply on provisionally paid benefits'],
  R012: ['Tietopyyntö', 'Request for information'],
  R014: ['Vastaus tietopyyntöön', 'Reply to a request for information'],
  R015: ['Tiedoksiantopyyntö', 'Request for notification'],
  R016: ['Vastaus tiedoksiantopyyntöön', 'Reply to a request for notification'],
  R017: ['Perintä- tai turvaamistoimipyyntö', 'Request for recovery or precautionary measures'],
  R018: ['Vastaus perintäpyyntöön', 'Reply to a request for recovery'],
  R028: ['Perinnän lisätietopyyntö', 'Request for further information on a recovery'],
  R029: ['Perinnän lisätiedot', 'Further information on a recovery'],
};

const sickness: Names = {
  S006: ['Entisen rajatyöntekijän hoito-oikeuden pyyntö', 'Request on entitlement of a former frontier worker'],
  S007: ['Entisen rajatyöntekijän hoito-oikeus', 'Entitlement of a former frontier worker'],
  S009: ['Suunnitellun hoidon luvan pyyntö', 'Request to authorise scheduled treatment'],
  S010: ['Ratkaisu suunnitellun hoidon luvasta', 'Decision on scheduled treatment'],
  S016: ['Hoito-oikeuden peruutus', 'Cancellation of an entitlement'],
  S017: ['Vastaus hoito-oikeuden peruutukseen', 'Reply to a cancellation of an entitlement'],
  S018: ['Rekisteröinnin peruutus', 'Cancellation of a registration'],
  S019: ['Vastaus rekisteröinnin peruutukseen', 'Reply to a cancellation of a registration'],
  S026: ['Korkovaatimus', 'Claim for interest'],
  S027: ['Korkovaatimuksen vastaanottokuittaus', 'Receipt of a claim for interest'],
  S040: ['Vakuutuskausien tietopyyntö', 'Request for periods'],
  S041: ['Vakuutuskaudet', 'Reply with periods'],
  S045: ['Tilapäisen oleskelun hoito-oikeus', 'Entitlement document - temporary stay'],
  S046: ['Tieto päivärahan maksamisesta tai epäämisestä', 'Payment or non-payment of cash benefits'],
  S047: ['Työkyvyttömyystieto toimivaltaiselta laitokselta', 'Incapacity information by the competent institution'],
  S048: ['Työkyvyttömyystieto asuinpaikan laitokselta', 'Incapacity information by the institution of residence'],
  S050: ['Hoito-oikeuden muutos', 'Change of an entitlement'],
  S051: ['Liikamaksun palautusvaatimus', 'Claim to refund an overpayment'],
  S053A: ['Liikamaksun palautuksen hyväksyminen', 'Acceptance of a refund'],
  S055: ['Päivärahahakemus', 'Application for cash benefits'],
  S071: ['Hoitoon oikeuttavan todistuksen pyyntö', 'Request for an entitlement document'],
  S072: ['Hoitoon oikeuttava todistus', 'Entitlement document'],
  S073: ['Hoito-oikeuden rekisteröinti', 'Registration of an entitlement'],
  S080: ['Tosiasiallisten kulujen korvausvaatimus', 'Claim for reimbursement of actual cost'],
  S081: ['Korvausvaatimuksen vastaanottokuittaus', 'Receipt of a claim for reimbursement'],
  S082: ['Korvausvaatimuksen riitautus', 'Contestation of a claim for reimbursement'],
  S083: ['Riitautuksen vastaanottokuittaus', 'Receipt of a contestation'],
  S084: ['Vastaus riitautukseen', 'Reply to a contestation'],
  S089: ['Maksuilmoitus tosiasiallisista kuluista', 'Payment notice for actual cost'],
  S090: ['Maksuilmoituksen vastaanottokuittaus', 'Receipt of a payment notice'],
  S100: ['Kiinteiden määrien korvausvaatimus', 'Claim for reimbursement of fixed amounts'],
  S101: ['Kiinteiden määrien vaatimuksen kuittaus', 'Receipt of a claim for fixed amounts'],
  S102: ['Kiinteiden määrien riitautus', 'Contestation of a claim for fixed amounts'],
  S103: ['Kiinteiden määrien riitautuksen kuittaus', 'Receipt of a contestation of fixed amounts'],
  S104: ['Vastaus kiinteiden määrien riitautukseen', 'Reply to a contestation of fixed amounts'],
};

const unemployment: Names = {
  U001: ['Vakuutushistorian pyyntö', 'Request for insurance history'],
  U001CB: ['Rajatyöntekijän vakuutushistorian pyyntö', 'Request for insurance history - frontier worker'],
  U002: ['Vakuutushistoria', 'Insurance history'],
  U003: ['Palkkatietojen pyyntö', 'Request for salary information'],
  U004: ['Palkkatiedot', 'Salary information'],
  U005: ['Perhetietojen pyyntö', 'Request for family information'],
  U006: ['Perhetiedot', 'Family information'],
  U007: ['Etuuden vientiasiakirjan pyyntö', 'Request for an export document'],
  U008: ['Etuuden vientiasiakirja', 'Export document'],
  U009: ['Ilmoitus työnhakijaksi rekisteröitymisestä', 'Notification of registration - export'],
  U010: ['Viennin tietopyyntö', 'Request for information on an export'],
  U011: ['Vastaus viennin tietopyyntöön', 'Reply with information on an export'],
  U012: ['Kuukausittaisen seurannan pyyntö', 'Request for monthly follow-up'],
  U013: ['Kuukausittainen seuranta', 'Monthly follow-up'],
  U017: ['Rajatyöntekijän vakuutushistoria', 'Insurance history - frontier worker'],
  U018: ['Ilmoittautumistietojen pyyntö', 'Request for registration information - frontier worker'],
  U019: ['Ilmoittautumistiedot', 'Registration information - frontier worker'],
  U020: ['Työttömyysetuuden korvausvaatimus', 'Claim for reimbursement of unemployment benefit'],
  U021: ['Korvausvaatimuksen hyväksyminen', 'Acceptance of a claim for reimbursement'],
  U023: ['Korvausvaatimuksen riitautus', 'Contestation of a claim for reimbursement'],
  U024: ['Maksuilmoitus', 'Notification of payment'],
  U025: ['Maksuilmoituksen kuittaus', 'Receipt of a notification of payment'],
  U029: ['Muutettu korvausvaatimus', 'Amended claim for reimbursement'],
};

const ourNames: Names = {
  ...administrative,
  ...applicableLegislation,
  ...accidents,
  ...familyBenefits,
  ...horizontal,
  ...miscellaneous,
  ...pensions,
  ...recovery,
  ...sickness,
  ...unemployment,
};

/** @throws Error for a document without a name */
export function sedName(sed: string): Label {
  const names = publicNames[sed] ?? ourNames[sed];
  if (names === undefined) throw new Error(`the document ${sed} has no name in sed-names.ts`);
  return label(...names);
}

/** Whether the English name is one that public systems show; the others are our translation. */
export const hasPublicName = (sed: string): boolean => Object.hasOwn(publicNames, sed);

/** Every document that has a name here. */
export const namedSeds: readonly string[] = [...Object.keys(publicNames), ...Object.keys(ourNames)];
