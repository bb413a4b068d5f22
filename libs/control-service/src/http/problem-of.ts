/** Turns whatever a request ended with into a problem (RFC 9457). Nothing of the server is told: no stack, no path, no address. */
import type { Fault, Problem } from '@tietovirta/control-contract';
import { ScenarioRefused } from '@tietovirta/scenarios';
import { didYouMean, allowedText, textsOf, type Label, type Language } from '@tietovirta/wording';
import { ApiRefused } from './api-refused.js';

export interface Asked {
  readonly lang: Language;
  /** Path without its query. */
  readonly path: string;
  readonly requestId: string;
}

/** What is said where the error has no text that is meant for whoever asks. */
const titles: Readonly<Record<number, Label>> = {
  400: { fi: 'Pyyntöä ei voi lukea.', en: 'The request cannot be read.' },
  401: { fi: 'Pyyntö ei kerro, kuka pyytää.', en: 'The request does not say who asks.' },
  403: { fi: 'Tämä ei ole sallittua.', en: 'This is not allowed.' },
  404: { fi: 'Sellaista osoitetta ei ole.', en: 'There is no such address.' },
  405: { fi: 'Osoitteelle ei voi tehdä tätä.', en: 'This cannot be done with the address.' },
  413: { fi: 'Pyyntö on liian suuri.', en: 'The request is too large.' },
  415: { fi: 'Pyynnön sisällön on oltava JSONia.', en: 'The body of a request must be JSON.' },
  429: { fi: 'Pyyntöjä on liian paljon.', en: 'There are too many requests.' },
  500: { fi: 'Palvelin teki virheen.', en: 'The server made a mistake.' },
  503: { fi: 'Palvelin ei nyt pysty tähän.', en: 'The server cannot do this now.' },
};

/** Errors of the product whose texts are meant for whoever asks, by their code, with their status. */
const statusOfCode: Readonly<Record<string, number>> = {
  SCENARIO_REFUSED: 400,
  PLAN_TOO_LARGE: 400,
  VOLUMES_REFUSED: 400,
  RUN_REFUSED: 409,
  PACE_REFUSED: 409,
  REPORTS_REFUSED: 409,
  RUN_UNKNOWN: 404,
  REQUEST_KNOWN: 409,
  NO_ADDRESS: 404,
  NOT_IN_REPORT: 404,
  TYPE_UNKNOWN: 404,
  NO_TRAFFIC: 404,
  PAST_LAST: 404,
  OTHER_COURSE: 404,
  PLAN_WORK_FAILED: 503,
};

export function problemOf(error: unknown, { lang, path, requestId }: Asked): Problem {
  const where = { instance: path, requestId };
  if (error instanceof ApiRefused)
    return { ...told(error, error.status, error.refusal, lang), ...where, errors: [...error.faults(lang)] };
  if (error instanceof ScenarioRefused) {
    // Its text lists the faults, which stand in the problem one by one.
    const { type, title, status } = told(error, 400, 'bad-input', lang);
    return { type, title, status, ...where, errors: scenarioFaults(error, lang) };
  }
  const status = statusOfCode[codeOf(error)];
  if (status !== undefined) return { ...told(error, status, kebab(codeOf(error)), lang), ...where, errors: [] };
  const plain = statusIn(error);
  const title = (titles[plain] ?? titles[plain < 500 ? 400 : 500])?.[lang] ?? '';
  return { type: typeOf(`status-${plain}`), title, status: plain, ...where, errors: [] };
}

const typeOf = (name: string): string => `/problems/${name}`;
const kebab = (code: string): string => code.toLowerCase().replaceAll('_', '-');

function told(
  error: unknown,
  status: number,
  name: string,
  lang: Language,
): Pick<Problem, 'type' | 'title' | 'status' | 'detail'> {
  const { says, advice } = textsOf(error) ?? {};
  const [title = '', ...rest] = (says?.[lang] ?? '').split('\n');
  const detail = [...rest.map((line) => line.trim()), advice?.[lang] ?? ''].filter((line) => line !== '').join(' ');
  return { type: typeOf(name), title, status, ...(detail === '' ? {} : { detail }) };
}

/** The scenario of a request stands below `scenario`; `exchanges[1]` is `#/scenario/exchanges/1`. */
export const scenarioFaults = ({ faults }: ScenarioRefused, lang: Language): Fault[] =>
  faults.map(({ path, problem, allowed, nearest }) => {
    const hint = `${didYouMean(nearest)[lang]}${allowedText(allowed)[lang]}`.trim();
    const below =
      path === 'scenario'
        ? ''
        : `/${path
            .replace(/^-+/, '')
            .replace(/\[(\d+)\]/g, '/$1')
            .replaceAll('.', '/')}`;
    return { pointer: `#/scenario${below}`, detail: problem[lang], ...(hint === '' ? {} : { hint }) };
  });

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** What Nest and Fastify say: an exception of Nest by `getStatus`, an error of Fastify and its plugins by `statusCode`. */
function statusIn(error: unknown): number {
  const { statusCode, status } = (error ?? {}) as { readonly statusCode?: unknown; readonly status?: unknown };
  const said = [statusCode, status].find((each) => typeof each === 'number' && each >= 400 && each < 600);
  return typeof said === 'number' ? said : 500;
}
