import type { MessageResource } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { LabelText } from '../shell/label-text.js';
import { labelIn } from '../texts/page-language.js';
import { wording } from '../texts/texts.js';
import { sequenceOf, type Arrow } from './sequence.js';

type Lines = MessageResource['conversation'];

/** A conversation twice: as a picture, and as a list that says the same. */
export function Conversation({ lines }: { readonly lines: Lines }): VNode {
  const { message } = wording.value.texts;
  if (lines.length < 2) return <p>{message.alone}</p>;
  return (
    <div class="conversation">
      <SequencePicture lines={lines} />
      <ConversationList lines={lines} />
    </div>
  );
}

function SequencePicture({ lines }: { readonly lines: Lines }): VNode {
  const { texts, lang } = wording.value;
  const { width, height, lifelines, arrows } = sequenceOf(lines);
  return (
    <figure class="sequence">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={texts.message.picture}>
        {lifelines.map(({ id, name, x }) => (
          <g key={id}>
            <text x={x} y={30} class="party">
              {labelIn(name, lang)}
            </text>
            <path class="lifeline" d={`M${x} 44V${height}`} />
          </g>
        ))}
        {arrows.map((arrow) => (
          <ArrowShape key={arrow.line.address} {...arrow} />
        ))}
      </svg>
      <figcaption>{texts.message.picture}</figcaption>
    </figure>
  );
}

function ArrowShape({ line, y, fromX, toX, waitedSeconds }: Arrow): VNode {
  const { texts, formats, lang } = wording.value;
  const side = toX >= fromX ? -1 : 1;
  const middle = (fromX + toX) / 2;
  const waited = waitedSeconds === undefined ? '' : texts.message.later(formats.duration(waitedSeconds));
  return (
    <g class={line.isAsked ? 'asked' : undefined}>
      <path class="line" d={`M${fromX} ${y}H${toX + side * 8}`} />
      <path class="head" d={`M${toX} ${y}l${side * 11} -5v10z`} />
      <text x={middle} y={y - 8}>
        {line.isAsked ? '◆ ' : ''}
        {labelIn(line.messageType.label, lang)}
      </text>
      <text x={middle} y={y + 17} class="waited">
        {waited}
      </text>
    </g>
  );
}

function ConversationList({ lines }: { readonly lines: Lines }): VNode {
  const { texts, formats } = wording.value;
  return (
    <ol class="lines">
      {lines.map(({ address, time, messageType, from, to, values, isAsked, isCarried }) => (
        <li key={address} aria-current={isAsked ? 'true' : undefined}>
          <time dateTime={time}>
            {formats.day(time)} {formats.exactClock(time)}
          </time>{' '}
          <b>
            <LabelText of={messageType.label} />
          </b>
          : <LabelText of={from.name} /> → <LabelText of={to.name} />
          {values.map((value) => (
            <span key={value.en}>
              {', '}
              <LabelText of={value} />
            </span>
          ))}{' '}
          {isAsked ? <b>◆ {texts.message.asked}</b> : <a href={`/messages/${address}`}>{address}</a>}
          {isCarried && <> ({texts.message.carried})</>}
        </li>
      ))}
    </ol>
  );
}
