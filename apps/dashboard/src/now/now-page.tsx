/** What moves at this moment: rates of all exchanges, the curve of the last minutes, services and what happened. */
import type { LiveLayout, LiveState } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { isRunning, isStale } from '../live/live-view.js';
import { liveView, nowMs } from '../live/page-live.js';
import { RunControls } from '../pace/run-controls.js';
import { LabelText } from '../shell/label-text.js';
import { Title } from '../shell/title.js';
import { StartCards } from '../start/start-cards.js';
import { wording } from '../texts/texts.js';
import { flowOf, lineWidth } from './flow.js';
import { RateCurve } from './rate-curve.js';

export function NowPage(): VNode {
  const view = liveView.value;
  const { texts } = wording.value;
  if (view.layout === null) return <StartCards />;
  if (view.layout === undefined || view.state === undefined) return <p class="loading">{texts.shell.loading}</p>;
  return (
    <div class={isStale(view, nowMs.value) ? 'stale' : undefined}>
      <Title>{texts.now.title}</Title>
      {!isRunning(view.state) && <p class="note">{texts.now.nothing}</p>}
      <RunControls layout={view.layout} state={view.state} />
      <Figures state={view.state} />
      {view.rates.length > 1 && (
        <section aria-labelledby="curve">
          <h2 id="curve">{texts.now.curve}</h2>
          <RateCurve points={view.rates} />
        </section>
      )}
      <Flow layout={view.layout} state={view.state} />
      <Services state={view.state} />
      <Notes />
    </div>
  );
}

function Figures({ state }: { readonly state: LiveState }): VNode {
  const { texts, formats } = wording.value;
  const { messagesPerSecond, lag, latenessSeconds, setAside } = state;
  const rate = isRunning(state) ? messagesPerSecond : 0;
  const figures = [
    [texts.now.rate, formats.count(rate)],
    [texts.now.setAside, formats.count(setAside)],
    ...(lag === null ? [] : [[texts.now.lag, formats.count(lag)]]),
    ...(latenessSeconds === null ? [] : [[texts.now.late, `${formats.decimal(latenessSeconds)} s`]]),
  ] as const;
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dd>{value}</dd>
          <dt>{name}</dt>
        </div>
      ))}
    </dl>
  );
}

/** One line an exchange, from its parties to the counters: its width is the logarithm of the rate, and an idle one is dashed. */
function Flow({ layout, state }: { readonly layout: LiveLayout; readonly state: LiveState }): VNode {
  const { texts, formats } = wording.value;
  const words = texts.now;
  return (
    <table class="flow cards-when-narrow">
      <caption>{words.flow}</caption>
      <thead>
        <tr>
          <th scope="col">{words.exchange}</th>
          <th scope="col" class="ends">
            <span>{words.towardsKela}</span>
            <span>{words.counters}</span>
          </th>
          <th scope="col" class="number">
            {words.perSecond}
          </th>
          <th scope="col" class="number">
            {words.counted}
          </th>
          <th scope="col" class="number">
            {words.planned}
          </th>
        </tr>
      </thead>
      <tbody>
        {flowOf(layout, state).map(({ id, title, rate, counted, planned }) => (
          <tr key={id}>
            <th scope="row">
              <LabelText of={title} />
            </th>
            <td class="arrow">
              <svg viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
                <path
                  class={rate > 0 ? 'moving' : 'idle'}
                  d="M0 10H190"
                  stroke-width={lineWidth(rate)}
                  vector-effect="non-scaling-stroke"
                />
                <path class="head" d="M188 3l11 7l-11 7z" />
              </svg>
            </td>
            <td class="number" data-name={words.perSecond}>
              {rate > 0 ? formats.count(rate) : words.idle}
            </td>
            <td class="number" data-name={words.counted}>
              {formats.count(counted)}
            </td>
            <td class="number" data-name={words.planned}>
              {formats.count(planned)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Services({ state: { services } }: { readonly state: LiveState }): VNode | null {
  const { now } = wording.value.texts;
  if (services.length === 0) return null;
  return (
    <section aria-labelledby="services">
      <h2 id="services">{now.services}</h2>
      <ul>
        {services.map(({ name, isReady, detail }) => (
          <li key={name}>
            {isReady ? '●' : '✕'} {name}: {isReady ? now.ready : now.notReady} {detail}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notes(): VNode | null {
  const { texts, formats } = wording.value;
  const notes = [...liveView.value.notes].reverse();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">{texts.now.happened}</h2>
      <ul>
        {notes.map(({ at, kind, run, text }) => (
          <li key={`${at} ${kind} ${run ?? ''}`}>
            <time dateTime={at}>{formats.clock(at)}</time> <LabelText of={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
