/** The report of one load: what its thresholds say, how many messages left when, how late they were, by exchange. */
import type { LoadReportView } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useAsked } from '../api/server.js';
import { Answered } from '../shell/answered.js';
import { Title } from '../shell/title.js';
import { wording } from '../texts/texts.js';
import { LoadCurve } from './load-curve.js';
import { aSecond, millisText, plannedLike, valueText } from './load-figures.js';
import { Outcome } from './loads-page.js';

export function LoadPage(): VNode {
  const { params } = useRoute();
  const load = params['load'] ?? '';
  const asked = useAsked('readLoad', { params: { load } });
  return (
    <>
      <Title>{wording.value.texts.loads.numbered(load)}</Title>
      <Answered to={asked}>{(report) => <Report of={report} />}</Answered>
    </>
  );
}

function Report({ of }: { readonly of: LoadReportView }): VNode {
  const { texts } = wording.value;
  return (
    <>
      <p class="lead">
        <Outcome {...of} />
      </p>
      <p class="note">{texts.shell.notice}</p>
      <Facts of={of} />
      {of.verdicts.length > 0 && <Verdicts of={of} />}
      <Curves of={of} />
      <Exchanges of={of} />
    </>
  );
}

function Facts({ of }: { readonly of: LoadReportView }): VNode {
  const { texts, formats } = wording.value;
  const { loads, runs } = texts;
  const { scenario, parts } = of;
  const facts: readonly (readonly [string, string])[] = [
    [runs.name, `${of.name}, ${scenario.from} – ${scenario.to}`],
    [runs.scale, scenario.scale],
    [loads.to, `${of.to}, ${of.wire}`],
    [loads.pace, of.pace],
    [loads.parts, parts.map(({ part, of: all }) => `${part}/${all}`).join(', ')],
    [runs.started, formats.instant(of.startedAt)],
    [runs.took, formats.duration(of.wallMs / 1000)],
    [texts.year.planned, of.planned === null ? '–' : formats.count(of.planned)],
    [loads.sent, formats.count(of.sent)],
    [loads.dropped, formats.count(of.dropped)],
  ];
  return (
    <dl class="figures">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dd>{value}</dd>
          <dt>{name}</dt>
        </div>
      ))}
    </dl>
  );
}

function Verdicts({ of }: { readonly of: LoadReportView }): VNode {
  const { texts, formats } = wording.value;
  const { loads } = texts;
  return (
    <table class="cards-when-narrow">
      <caption>{loads.thresholds}</caption>
      <tbody>
        {of.verdicts.map((verdict) => (
          <tr key={`${verdict.metric} ${verdict.threshold}`}>
            <th scope="row">
              {verdict.holds ? '✓' : '✕'} {verdict.metric}
            </th>
            <td>{verdict.threshold}</td>
            <td class={verdict.holds ? 'number' : 'number differ'}>{valueText(verdict, formats)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Curves({ of }: { readonly of: LoadReportView }): VNode {
  const { texts, formats } = wording.value;
  const { loads, year } = texts;
  const { sent, lateness, lag } = of.curves;
  const lasts = (seconds: number): readonly [string, string] => ['0 s', formats.duration(seconds)];
  const hours = [of.hours[0]?.hour ?? '', of.hours.at(-1)?.hour ?? ''] as const;
  const rates = [
    { name: year.planned, look: 'planned', values: plannedLike(of.curves) },
    { name: loads.sent, look: 'sent', values: aSecond(sent) },
  ];
  return (
    <>
      <h2>{loads.byWall}</h2>
      <LoadCurve
        title={loads.rate}
        lines={rates}
        text={formats.count}
        ends={lasts(sent.values.length * sent.seconds)}
      />
      {of.lateness.count > 0 && (
        <LoadCurve
          title={loads.lateness}
          lines={[{ name: loads.lateness, look: 'late', values: lateness.values }]}
          text={(ms) => millisText(ms, formats)}
          ends={lasts(lateness.values.length * lateness.seconds)}
        />
      )}
      {of.lag.count > 0 && (
        <LoadCurve
          title={loads.lag}
          lines={[{ name: loads.lag, look: 'late', values: lag.values }]}
          text={formats.count}
          ends={lasts(lag.values.length * lag.seconds)}
        />
      )}
      {of.hours.length > 1 && (
        <>
          <h2>{loads.bySimulated}</h2>
          <LoadCurve
            title={loads.anHour}
            lines={[{ name: loads.sent, look: 'sent', values: of.hours.map((hour) => hour.sent) }]}
            text={formats.count}
            ends={hours}
          />
        </>
      )}
    </>
  );
}

function Exchanges({ of }: { readonly of: LoadReportView }): VNode {
  const { texts, formats } = wording.value;
  const { loads } = texts;
  return (
    <table class="cards-when-narrow">
      <caption>{loads.byExchange}</caption>
      <thead>
        <tr>
          <th scope="col">{loads.exchange}</th>
          {[loads.sent, loads.dropped, `${loads.lateness} p50`, 'p90', 'p99', 'max'].map((name) => (
            <th scope="col" key={name} class="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.exchanges.map(({ exchange, sent, dropped, lateness }) => (
          <tr key={exchange}>
            <th scope="row">{exchange}</th>
            <td class="number" data-name={loads.sent}>
              {formats.count(sent)}
            </td>
            <td class="number" data-name={loads.dropped}>
              {formats.count(dropped)}
            </td>
            {(['p50', 'p90', 'p99', 'max'] as const).map((figure) => (
              <td key={figure} class="number" data-name={`${loads.lateness} ${figure}`}>
                {lateness.count === 0 ? '–' : millisText(lateness[figure], formats)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
