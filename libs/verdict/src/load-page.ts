/** The report of a load as one HTML file that needs nothing else: no network, no script. */
import type { CurvePoints, ExchangeReport, LoadReport, TrendReport } from '@tietovirta/load';
import type { Label, Language } from '@tietovirta/wording';
import { curveSvg, type CurveLine } from './curve-svg.js';
import { countText, millisText } from './figures-text.js';
import { valueText } from './load-text.js';
import { escaped } from './markup.js';

export function loadPage(report: LoadReport, lang: Language): string {
  const say = (fi: string, en: string): string => ({ fi, en })[lang];
  const title = `${say('Kuorma', 'Load')} ${report.scenario.name}`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="notice">${escaped(notice[lang])}</p>
${verdictPart(report, lang)}
<h2>${say('Tiedot', 'Facts')}</h2>
${factsTable(report, lang)}
<h2>${say('Seinäkellon mukaan', 'By wall time')}</h2>
${wallCurves(report, lang)}
<h2>${say('Simuloidun ajan mukaan', 'By simulated time')}</h2>
${hourCurves(report, lang)}
<h2>${say('Tiedonvälityksittäin', 'By exchange')}</h2>
${exchangeTable(report.exchanges, lang)}
</body>
</html>
`;
}

const notice: Label = {
  fi: 'Kaikki tässä on keinotekoista: sanomat, henkilöt ja organisaatioiden liikenne on laskettu, mitään todellista tietoa ei ole. Tietovirta ei ole Kelan tuote.',
  en: 'Everything here is synthetic: messages, persons and the traffic of organisations are computed, no real data is in it. Tietovirta is no product of Kela.',
};

const style = `
:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}
.notice{border-left:4px solid #888;padding-left:.8rem}
table{border-collapse:collapse;width:100%}th,td{text-align:right;padding:.2rem .6rem;border-bottom:1px solid #8884}
th:first-child,td:first-child{text-align:left}.facts td{text-align:left}
.good{color:#17703a}.bad{color:#b3261e;font-weight:600}
@media (prefers-color-scheme:dark){.good{color:#6cc68c}.bad{color:#ff8a80}}
figure{margin:1rem 0}figcaption{font-weight:600}svg{width:100%;height:auto}svg text{font-size:11px;fill:currentColor}
polyline{fill:none;stroke-width:1.6}.axis,.grid{stroke:currentColor;opacity:.3}.grid{stroke-dasharray:3 4}
.one{stroke:#2563c9}.two{stroke:#d97706}.three{stroke:#b3261e}
.key{font-weight:400;margin-left:.8rem}.key.one{color:#2563c9}.key.two{color:#d97706}.key.three{color:#b3261e}`;

function verdictPart({ verdicts }: LoadReport, lang: Language): string {
  if (verdicts.length === 0) return '';
  const rows = verdicts.map((verdict) => {
    const look = verdict.holds ? 'good' : 'bad';
    return `<tr class="${look}"><td>${verdict.holds ? '✓' : '✗'} ${escaped(verdict.metric)}</td><td>${escaped(verdict.threshold)}</td><td>${escaped(valueText(verdict, lang))}</td></tr>`; // oxfmt-ignore
  });
  return `<h2>${{ fi: 'Ehdot', en: 'Thresholds' }[lang]}</h2>\n<table>${rows.join('\n')}</table>`;
}

function factsTable(report: LoadReport, lang: Language): string {
  const { scenario, parts, planned, plan } = report;
  const say = (fi: string, en: string): string => ({ fi, en })[lang];
  const volumes = Object.entries(scenario.volumes).map(([key, change]) => `${key}: ${change}`);
  const facts: readonly (readonly [string, string])[] = [
    [say('skenaario', 'scenario'), `${scenario.name}, ${scenario.from} – ${scenario.to}`],
    [say('tiedonvälitykset', 'exchanges'), scenario.exchanges.join(', ')],
    [say('mittakaava, siemenluku', 'scale, seed'), `${scenario.scale}, ${scenario.seed}`],
    ...(volumes.length === 0 ? [] : [[say('määrät', 'volumes'), volumes.join(', ')] as const]),
    [say('tahti', 'pace'), report.pace],
    [say('kohde', 'target'), `${report.to}, ${report.wire}`],
    [say('osat', 'parts'), parts.map(({ part, of }) => `${part}/${of}`).join(', ')],
    [say('alkoi, kesti', 'began, lasted'), `${report.startedAt}, ${millisText(report.wallMs, lang)}`],
    [say('päättyi', 'ended'), report.ending],
    [say('suunniteltu', 'planned'), countText(planned ?? plan, lang)],
    [say('lähetetty', 'sent'), countText(report.sent, lang)],
    [say('pudotettu', 'dropped'), countText(report.dropped, lang)],
    [say('versio', 'version'), `Tietovirta ${report.version}`],
  ];
  return `<table class="facts">${facts.map(([name, text]) => `<tr><th>${escaped(name)}</th><td>${escaped(text)}</td></tr>`).join('\n')}</table>`; // oxfmt-ignore
}

function wallCurves({ curves, lag }: LoadReport, lang: Language): string {
  const say = (fi: string, en: string): string => ({ fi, en })[lang];
  const { planned, sent, dropped, lateness } = curves;
  const ends = (points: CurvePoints): [string, string] => ['0 s', `${points.values.length * points.seconds} s`];
  const aSecond = ({ values, seconds }: CurvePoints): readonly number[] => values.map((value) => value / seconds);
  const line = (name: string, look: string, points: CurvePoints): CurveLine[] => (points.values.some((value) => value > 0) ? [{ name, look, values: aSecond(points) }] : []); // oxfmt-ignore
  const level = (title: string, points: CurvePoints, text: (most: number, lang: Language) => string): string =>
    curveSvg({ title, lines: [{ name: title, look: 'three', values: points.values }], mostText: (most) => text(most, lang), ends: ends(points) }); // oxfmt-ignore
  return [
    curveSvg({
      title: say('Sanomia sekunnissa', 'Messages a second'),
      // Points of the same length lie below each other.
      lines: [planned, sent, dropped].every(({ seconds }) => seconds === sent.seconds || seconds === 1)
        ? [...line(say('suunniteltu', 'planned'), 'two', stretched(planned, sent)), ...line(say('lähetetty', 'sent'), 'one', sent), ...line(say('pudotettu', 'dropped'), 'three', stretched(dropped, sent))] // oxfmt-ignore
        : line(say('lähetetty', 'sent'), 'one', sent),
      mostText: (most) => `${countText(most, lang)}/s`,
      ends: ends(sent),
    }),
    ...(lateness.values.length > 0 ? [level(say('Myöhässä enintään', 'Most lateness'), lateness, millisText)] : []),
    ...(lag.count > 0 ? [level(say('Ryhmän jälkeenjäämä', 'Lag of the group'), curves.lag, countText)] : []),
  ].join('\n');
}

/** Points cut to the length of others, and joined where those stand for more seconds. */
function stretched({ seconds, values }: CurvePoints, like: CurvePoints): CurvePoints {
  const each = Math.max(1, Math.round(like.seconds / seconds));
  const joined = Array.from({ length: like.values.length }, (_, at) =>
    values.slice(at * each, (at + 1) * each).reduce((sum, value) => sum + value, 0),
  );
  return { seconds: like.seconds, values: joined };
}

function hourCurves({ hours }: LoadReport, lang: Language): string {
  if (hours.length === 0) return '';
  const ends: [string, string] = [hours[0]?.hour ?? '', hours.at(-1)?.hour ?? ''];
  const sent = { fi: 'Sanomia tunnissa', en: 'Messages an hour' }[lang];
  const late = { fi: 'Myöhässä enintään', en: 'Most lateness' }[lang];
  return [
    curveSvg({
      title: sent,
      lines: [{ name: sent, look: 'one', values: hours.map((hour) => hour.sent) }],
      mostText: (most) => countText(most, lang),
      ends,
    }),
    curveSvg({
      title: late,
      lines: [{ name: late, look: 'three', values: hours.map((hour) => hour.lateness) }],
      mostText: (most) => millisText(most, lang),
      ends,
    }),
  ].join('\n');
}

function exchangeTable(exchanges: readonly ExchangeReport[], lang: Language): string {
  const say = (fi: string, en: string): string => ({ fi, en })[lang];
  const heads = [say('tiedonvälitys', 'exchange'), say('lähetetty', 'sent'), say('pudotettu', 'dropped'), say('myöhässä p50', 'lateness p50'), 'p90', 'p99', say('enintään', 'max')]; // oxfmt-ignore
  const time = ({ count }: TrendReport, ms: number): string => (count === 0 ? '–' : millisText(ms, lang));
  const rows = exchanges.map(({ exchange, sent, dropped, lateness }) => {
    const cells = [exchange, countText(sent, lang), countText(dropped, lang), ...[lateness.p50, lateness.p90, lateness.p99, lateness.max].map((ms) => time(lateness, ms))]; // oxfmt-ignore
    return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  return `<table><tr>${heads.map((head) => `<th>${escaped(head)}</th>`).join('')}</tr>\n${rows.join('\n')}</table>`;
}
