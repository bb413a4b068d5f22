/** A life as text: who it is, the family, and the year month by month. */
import type { PayRhythm } from '@tietovirta/population';
import { dateText, type Label, type Language, type Pen } from '@tietovirta/wording';
import type { LifeView, MonthsView, RelativeView, WorkView } from './life-view.js';
import { benefitWords, eventWords, kindWords, lifeWords as words, maritalWords, situationWords } from './life-words.js';

export interface LifeTextOptions {
  readonly lang: Language;
  readonly pen: Pen;
}

type Line = readonly [name: Label, value: string];

export function lifeText(view: LifeView, { lang, pen }: LifeTextOptions): string {
  const { firstName, lastName, identityCode } = view.person;
  const lines = [
    ...whoLines(view, lang),
    ...homeLines(view, lang),
    ...familyLines(view, lang),
    ...tieLines(view, lang),
  ];
  const width = Math.max(...lines.map(([name]) => name[lang].length));
  const block = lines.map(([name, value], place) => {
    const isRepeated = lines[place - 1]?.[0] === name;
    return `  ${pen.dim((isRepeated ? '' : name[lang]).padEnd(width))}  ${value}`;
  });
  const head = `${pen.bold(`${firstName} ${lastName}`)}  ${identityCode ?? words.noCode[lang]}`;
  const year = [
    pen.bold(`${words.year[lang]} ${view.year}`),
    ...monthLines(view, lang, pen),
    ...eventLines(view, lang, pen),
  ];
  return `${head}\n${words.synthetic[lang]}\n\n${block.join('\n')}\n\n${year.join('\n')}\n`;
}

function whoLines({ person, kind, deathDate, citizenship, maritalStatus }: LifeView, lang: Language): Line[] {
  const { birthDate, sex, language, ordinal } = person;
  return [
    [words.ordinal, `${ordinal}, ${kindWords[kind][lang]}`],
    [words.born, `${dateText(birthDate, lang)}, ${words[sex][lang]}`],
    ...(deathDate === null ? [] : [[words.died, dateText(deathDate, lang)] as const]),
    [words.language, `${language}, ${words.citizenship[lang]} ${citizenship}`],
    [words.maritalStatus, maritalWords[maritalStatus][lang]],
  ];
}

function homeLines({ home, isAddressProtected, householdMembers }: LifeView, lang: Language): Line[] {
  const place = home.municipality === null ? home.country : `${home.municipality}, ${home.area ?? ''}`;
  const address = isAddressProtected ? words.protectedAddress[lang] : home.address;
  const persons = householdMembers === 1 ? words.person[lang] : words.persons[lang];
  return [
    [words.home, address === null ? place : `${address} (${place})`],
    ...(householdMembers === 0 ? [] : [[words.household, `${householdMembers} ${persons}`] as const]),
  ];
}

function familyLines({ partner, mother, father, children }: LifeView, lang: Language): Line[] {
  const relative = (name: Label, of: RelativeView | null): Line[] =>
    of === null ? [] : [[name, `${of.name}, ${dateText(of.birthDate, lang)} (${of.ordinal})`]];
  return [
    ...relative(words.partner, partner),
    ...relative(words.mother, mother),
    ...relative(words.father, father),
    ...children.flatMap((child) => relative(words.children, child)),
  ];
}

function tieLines({ ties }: LifeView, lang: Language): Line[] {
  if (ties === null) return [];
  return [
    [words.account, `${ties.bank}, ${ties.account}`],
    [words.fund, ties.fund ?? words.noFund[lang]],
    [words.pensionInstitution, ties.pensionInstitution],
  ];
}

function monthLines({ months }: LifeView, lang: Language, { dim }: Pen): string[] {
  return months.map(({ from, to, situation, work, benefits }: MonthsView) => {
    const span = from === to ? String(from) : `${from}-${to}`;
    const parts = [
      situationWords[situation][lang],
      ...work.map((each) => workText(each, lang)),
      // Who is on a pension has it.
      ...benefits.filter((benefit) => benefit !== situation).map((benefit) => benefitWords[benefit][lang]),
    ];
    return `  ${dim(span.padStart(5))}  ${parts.join('; ')}`;
  });
}

function workText({ employer, rhythm, isSideJob }: WorkView, lang: Language): string {
  if (employer === null) return words.ownWork[lang];
  const pay = rhythm === null ? '' : `, ${rhythmText(rhythm)[lang]}`;
  return `${isSideJob ? `${words.sideJob[lang]}: ` : ''}${employer.name} (${employer.businessId})${pay}`;
}

const weekdays: readonly Label[] = [
  { fi: 'maanantai', en: 'Monday' },
  { fi: 'tiistai', en: 'Tuesday' },
  { fi: 'keskiviikko', en: 'Wednesday' },
  { fi: 'torstai', en: 'Thursday' },
  { fi: 'perjantai', en: 'Friday' },
];

const dayText = (day: number): Label =>
  day === 0
    ? { fi: 'kuun viimeinen pankkipäivä', en: 'last banking day of the month' }
    : { fi: `${day}. päivä`, en: `day ${day} of the month` };

function rhythmText(rhythm: PayRhythm): Label {
  switch (rhythm.kind) {
    case 'monthly': {
      const day = dayText(rhythm.day);
      return { fi: `palkka: ${day.fi}`, en: `paid on ${day.en}` };
    }
    case 'twice-monthly': {
      const [first, second] = rhythm.days.map(dayText) as [Label, Label];
      return { fi: `palkka: ${first.fi} ja ${second.fi}`, en: `paid on ${first.en} and ${second.en}` };
    }
    case 'two-weekly': {
      const { fi, en } = weekdays[rhythm.weekday - 1] as Label;
      return { fi: `palkka joka toinen ${fi}`, en: `paid every other ${en}` };
    }
    case 'irregular':
      return { fi: 'palkka työn mukaan', en: 'paid as work comes' };
  }
}

const eventLines = ({ events }: LifeView, lang: Language, { dim }: Pen): string[] =>
  events.map(({ date, kind, about }) => {
    const what = about === null ? eventWords[kind][lang] : `${eventWords[kind][lang]}: ${about}`;
    return `  ${dim(dateText(date, lang))}  ${what}`;
  });
