/** Who changed what, the newest first. */
import type { AuditEntry } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useAsked } from '../api/server.js';
import { Answered } from '../shell/answered.js';
import { Title } from '../shell/title.js';
import { wording } from '../texts/texts.js';

export function AuditPage(): VNode {
  const { audit, letters } = wording.value.texts;
  const { query } = useLocation();
  const asked = useAsked('listAudit', { query: { cursor: query['before'] } });
  return (
    <>
      <Title>{audit.title}</Title>
      <p class="lead">{audit.lead}</p>
      <Answered to={asked}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? <p>{audit.none}</p> : <Entries items={items} />}
            {next !== null && <a href={`/audit?before=${next}`}>{letters.more}</a>}
          </>
        )}
      </Answered>
    </>
  );
}

function Entries({ items }: { readonly items: readonly AuditEntry[] }): VNode {
  const { texts, formats } = wording.value;
  const { audit } = texts;
  return (
    <table class="cards-when-narrow">
      <thead>
        <tr>
          {[audit.at, audit.who, audit.what, audit.on, audit.result, audit.from].map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, at, who, role, what, on, result, from }) => (
          <tr key={id}>
            <th scope="row">
              <time dateTime={at}>{formats.instant(at)}</time>
            </th>
            <td data-name={audit.who}>
              {who} ({role})
            </td>
            <td data-name={audit.what}>{what}</td>
            <td data-name={audit.on}>{on}</td>
            <td data-name={audit.result}>{result}</td>
            <td data-name={audit.from}>{from}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
