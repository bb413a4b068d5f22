/** One printed row: how it stands, what it counts, and messages that raise it. */
import type { Catalogue, LiveLayout } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useAsked } from '../api/server.js';
import { liveView } from '../live/page-live.js';
import { Answered } from '../shell/answered.js';
import { LabelText } from '../shell/label-text.js';
import { Title } from '../shell/title.js';
import { labelIn } from '../texts/page-language.js';
import type { Texts } from '../texts/en.js';
import { wording } from '../texts/texts.js';
import { PlanBar } from '../year/plan-bar.js';
import { StatusMark } from '../year/status-mark.js';
import { rowsNow, type YearRow } from '../year/year-rows.js';
import { RowVolumes } from './row-volumes.js';
import { countedTypes, titleOfRow, type CountedType } from './counted-messages.js';

export function RowPage(): VNode {
  const { params } = useRoute();
  const catalogue = useAsked('readCatalogue', {});
  return <Answered to={catalogue}>{(told) => <Row row={params['row'] ?? ''} catalogue={told} />}</Answered>;
}

function Row({ row, catalogue }: { readonly row: string; readonly catalogue: Catalogue }): VNode {
  const { texts, lang } = wording.value;
  const { layout, state } = liveView.value;
  const rule = catalogue.rules.find((each) => each.row === row);
  const label = titleOfRow(catalogue, row);
  if (rule === undefined || label === undefined)
    return (
      <>
        <Title>{texts.row.title}</Title>
        <p>{texts.row.unknown}</p>
      </>
    );
  const standing = layout ? rowsNow(layout, state).find((each) => each.row === row) : undefined;
  const types = countedTypes(catalogue, rule);
  return (
    <>
      <Title>{labelIn(label, lang)}</Title>
      {standing === undefined ? <p>{texts.row.noRun}</p> : <Standing {...standing} />}
      <h2>{texts.row.rule}</h2>
      <p>{texts.row.measures[toldAs(types[0])]}</p>
      <ul class="terms">
        {types.map((type) => (
          <li key={type.key}>
            <LabelText of={type.label} /> <code>{type.type}</code>{' '}
            {type.where !== '' && <span>({texts.row.where(type.where)})</span>}
            {type.measure === 'sum' && <span>({texts.row.column(type.column ?? '')})</span>}
          </li>
        ))}
      </ul>
      <p>{texts.row.rules[rule.rule]}</p>
      {layout && standing?.status !== 'absent' && (
        <RowVolumes run={layout.run} row={row} unit={standing?.unit} moment={state?.clock.from} />
      )}
      {layout && standing?.status !== 'absent' && <Samples layout={layout} types={types} />}
    </>
  );
}

/** How what is counted is told: different persons apart from other different things. */
function toldAs(type: CountedType | undefined): keyof Texts['row']['measures'] {
  if (type === undefined) return 'messages';
  return type.measure === 'distinct' && type.column !== null ? 'kinds' : type.measure;
}

function Standing(row: YearRow): VNode {
  const { texts, formats } = wording.value;
  const figures = [
    [texts.year.simulated, row.simulated === '' ? '–' : formats.printed(row.simulated)],
    [texts.year.published, row.published === '' ? '–' : formats.printed(row.published)],
    ...(row.planned === null || row.unit === 'messages-a-day'
      ? []
      : [[texts.row.planned, formats.amount(row.planned, row.unit)]]),
  ] as const;
  return (
    <>
      <p class="row-status">
        <StatusMark {...row} />
      </p>
      <PlanBar {...row} />
      <dl class="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dd>{value}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
    </>
  );
}

function Samples({ layout, types }: { readonly layout: LiveLayout; readonly types: readonly CountedType[] }): VNode {
  const { row } = wording.value.texts;
  const simulated = [...new Set(types.map(({ type }) => type))].filter((id) =>
    layout.types.some((type) => type.id === id),
  );
  return (
    <>
      <h2>{row.samples}</h2>
      {simulated.map((type) => (
        <SamplesOfType key={type} run={layout.run} type={type} />
      ))}
    </>
  );
}

function SamplesOfType({ run, type }: { readonly run: number; readonly type: string }): VNode {
  const { formats } = wording.value;
  const asked = useAsked('readSamples', { params: { run }, query: { type } });
  return (
    <Answered to={asked}>
      {({ items }) => (
        <ul>
          {items.map(({ address, time, from, to }) => (
            <li key={address}>
              <a href={`/messages/${address}`}>{address}</a> {formats.instant(time)}: <LabelText of={from.name} /> →{' '}
              <LabelText of={to.name} />
            </li>
          ))}
        </ul>
      )}
    </Answered>
  );
}
