/** What a newcomer sees: nothing was run yet, and each card starts something with one click. */
import type { VNode } from 'preact';
import { askServer, useAsked } from '../api/server.js';
import { ActionButton } from '../shell/action-button.js';
import { Answered } from '../shell/answered.js';
import { Title } from '../shell/title.js';
import { wording } from '../texts/texts.js';
import { offers, type Offer } from './offers.js';

export function StartCards(): VNode {
  const { start } = wording.value.texts;
  return (
    <>
      <Title>{start.title}</Title>
      <p class="lead">{start.lead}</p>
      <ul class="cards">
        {offers.map((offer) => (
          <Card key={offer.name} {...offer} />
        ))}
      </ul>
      <p>
        <a href="/runs/new">{start.own}</a>
      </p>
    </>
  );
}

function Card({ name, scenario }: Offer): VNode {
  const { texts, formats } = wording.value;
  const { start } = texts;
  const preview = useAsked('previewPlan', { body: { scenario } });
  return (
    <li class="card">
      <h2>{start.cards[name].name}</h2>
      <p>{start.cards[name].about}</p>
      <Answered to={preview}>
        {({ messages, estimatedSeconds, command }) => (
          <>
            <p class="estimate">
              {start.messages(formats.count(messages))};{' '}
              {estimatedSeconds === null ? start.noEstimate : start.estimate(formats.duration(estimatedSeconds))}
            </p>
            <p class="command">
              {start.command}: <code>{command}</code>
            </p>
          </>
        )}
      </Answered>
      <ActionButton needs="operator" act={() => askServer('startRun', { body: { scenario } })} class="main">
        {start.start}
      </ActionButton>
    </li>
  );
}
