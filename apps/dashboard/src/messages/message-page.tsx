/** One message, made from its address alone: who said what to whom and when, what it is counted in, and its conversation. */
import type { MessageResource } from '@tietovirta/control-contract';
import type { Label } from '@tietovirta/wording';
import type { ComponentChildren, VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useAsked } from '../api/server.js';
import { Answered } from '../shell/answered.js';
import { CopyButton } from '../shell/copy-button.js';
import { LabelText } from '../shell/label-text.js';
import { Title } from '../shell/title.js';
import { wording } from '../texts/texts.js';
import { Conversation } from './conversation.js';
import { FindMessage } from './find-message.js';

export function MessagePage(): VNode {
  const { params } = useRoute();
  const { plan = '', type = '', ordinal = '' } = params;
  const { message } = wording.value.texts;
  const asked = useAsked('readMessage', { params: { plan, type, ordinal } });
  return (
    <>
      <Title>{`${message.title} ${plan}/${type}/${ordinal}`}</Title>
      <Answered to={asked}>{(told) => <Message of={told} />}</Answered>
      {asked.kind === 'failed' && <FindMessage />}
    </>
  );
}

function Message({ of }: { readonly of: MessageResource }): VNode {
  const { message } = wording.value.texts;
  return (
    <>
      <Facts of={of} />
      <h2>{message.attributes}</h2>
      <dl class="facts">
        {of.dimensions.map(({ id, label, value }) => (
          <Fact key={id} name={label}>
            <LabelText of={value.label} />
          </Fact>
        ))}
      </dl>
      <h2>{message.countedIn}</h2>
      <CountedIn of={of} />
      <h2>{message.conversation}</h2>
      <Conversation lines={of.conversation} />
      <details>
        <summary>{message.raw}</summary>
        <pre>{JSON.stringify(of, null, 2)}</pre>
      </details>
    </>
  );
}

function Facts({ of }: { readonly of: MessageResource }): VNode {
  const { texts, formats } = wording.value;
  const { message } = texts;
  return (
    <dl class="facts">
      <Fact name={message.address}>
        <code>{of.address}</code> <CopyButton text={of.address} />
      </Fact>
      <Fact name={message.exchange}>
        <LabelText of={of.exchange.label} />: <LabelText of={of.messageType.label} />
      </Fact>
      <Fact name={message.time}>
        <time dateTime={of.time}>
          {formats.day(of.time)} {formats.exactClock(of.time)}
        </time>{' '}
        Europe/Helsinki
      </Fact>
      <Fact name={message.from}>
        <LabelText of={of.from.name} /> <code>{of.from.identifier}</code>
      </Fact>
      <Fact name={message.to}>
        <LabelText of={of.to.name} /> <code>{of.to.identifier}</code>
      </Fact>
      {of.person && <Fact name={message.about}>{personText(of.person)}</Fact>}
      {of.holds && (
        <Fact name={message.holds(formats.count(of.holds.messages))}>
          <a href={`/messages/${of.holds.first}`}>{of.holds.first}</a> …{' '}
          <a href={`/messages/${of.holds.last}`}>{of.holds.last}</a>
        </Fact>
      )}
      {of.heldBy && (
        <Fact name={message.heldIn(formats.count(of.heldBy.place), formats.count(of.heldBy.messages))}>
          <a href={`/messages/${of.heldBy.address}`}>{of.heldBy.address}</a>
        </Fact>
      )}
      {of.delivery && (
        <Fact name={message.exchange}>
          {message.delivery(formats.count(of.delivery.place), formats.count(of.delivery.messages))}
        </Fact>
      )}
      <Fact name={message.command}>
        <code>npx --no tietovirta show {of.address} --why</code>
      </Fact>
    </dl>
  );
}

function CountedIn({ of }: { readonly of: MessageResource }): VNode {
  const { texts, formats } = wording.value;
  if (of.raises.rows.length === 0) return <p>{texts.message.inNoRow}</p>;
  return (
    <ul>
      {of.raises.rows.map(({ id, label, printed }) => (
        <li key={id}>
          <a href={`/rows/${id}`}>
            <LabelText of={label} />
          </a>
          {printed === '' ? '' : ` (${formats.printed(printed)})`}
        </li>
      ))}
    </ul>
  );
}

interface FactProps {
  readonly name: string | Label;
  readonly children: ComponentChildren;
}

const Fact = ({ name, children }: FactProps): VNode => (
  <div>
    <dt>{typeof name === 'string' ? name : <LabelText of={name} />}</dt>
    <dd>{children}</dd>
  </div>
);

/** Names and code of the synthetic person; all the rest stands in the JSON. */
const personText = (person: Readonly<Record<string, unknown>>): string =>
  ['firstName', 'lastName', 'identityCode']
    .map((field) => person[field])
    .filter((value) => typeof value === 'string')
    .join(' ');
