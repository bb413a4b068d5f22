import { Controller, Inject, Req, Res } from '@nestjs/common';
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import { apiBase, type RunView, type TablesAsOf } from '@tietovirta/control-contract';
import { checkedRun, endedRun, runDifference, type CheckedRun, type EndedRun } from '@tietovirta/runs';
import { toStored } from '@tietovirta/scenarios';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audited } from './audited.js';
import { ControlDesk } from './control-desk.js';
import { Answers, Request, type Answer, type Asked } from './http/answers.js';
import { pageOf } from './resources/page-of.js';
import { printedTables } from './resources/printed-tables.js';
import { requestedScenario } from './resources/requested-scenario.js';
import { rowVolumesOf } from './resources/row-volumes.js';
import { seriesOf } from './resources/series.js';
import { samplesOf } from './resources/messages.js';
import { tablesAsOf } from './resources/tables-as-of.js';

@Controller()
export class RunsController {
  constructor(
    @Inject(ControlDesk) private readonly desk: ControlDesk,
    @Inject(Audited) private readonly audited: Audited,
  ) {}

  @Answers('listRuns')
  async list(@Request() { query }: Asked<'listRuns'>): Promise<Answer<'listRuns'>> {
    const kept = await this.desk.backend.runs.archive.list();
    const { items, next } = pageOf(kept, ({ id }) => id, query);
    return { items: await Promise.all(items.map((run) => this.desk.view(run))), next };
  }

  @Answers('startRun')
  async start(
    @Request() { body, headers }: Asked<'startRun'>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer<'startRun'>> {
    const scenario = requestedScenario(body);
    const requestKey = headers['idempotency-key'];
    const run = await this.audited.change(request, { what: 'startRun', on: scenario.name }, () =>
      this.desk.start(scenario, requestKey),
    );
    void reply.header('location', `${apiBase}/runs/${run.id}`);
    return this.desk.view(run);
  }

  @Answers('readRun')
  async read(@Request() { params }: Asked<'readRun'>): Promise<Answer<'readRun'>> {
    return this.desk.view(await this.desk.run(params.run));
  }

  @Answers('stopRun')
  async stop(@Request() { params }: Asked<'stopRun'>, @Req() request: FastifyRequest): Promise<Answer<'stopRun'>> {
    const run = await this.desk.run(params.run);
    const change = { what: 'stopRun', on: `run ${run.id}` };
    return this.desk.view(await this.audited.change(request, change, () => this.desk.stop(run)));
  }

  @Answers('resumeRun')
  async resume(
    @Request() { params }: Asked<'resumeRun'>,
    @Req() request: FastifyRequest,
  ): Promise<Answer<'resumeRun'>> {
    const run = await this.desk.run(params.run);
    const change = { what: 'resumeRun', on: `run ${run.id}` };
    return this.desk.view(await this.audited.change(request, change, () => this.desk.resume(run)));
  }

  @Answers('setSpeed')
  async setSpeed(
    @Request() { params, body }: Asked<'setSpeed'>,
    @Req() request: FastifyRequest,
  ): Promise<Answer<'setSpeed'>> {
    const run = await this.desk.run(params.run);
    const change = { what: 'setSpeed', on: `run ${run.id}: ${body.speed}` };
    return this.desk.view(await this.audited.change(request, change, () => this.desk.pace.setSpeed(run, body.speed)));
  }

  @Answers('pauseRun')
  pause(@Request() { params }: Asked<'pauseRun'>, @Req() request: FastifyRequest): Promise<Answer<'pauseRun'>> {
    return this.paced(request, { what: 'pauseRun', run: params.run }, (run) => this.desk.pace.pause(run));
  }

  @Answers('stepRun')
  step(@Request() { params, body }: Asked<'stepRun'>, @Req() request: FastifyRequest): Promise<Answer<'stepRun'>> {
    return this.paced(request, { what: 'stepRun', run: params.run, to: body.to }, (run) =>
      this.desk.pace.step(run, body.to),
    );
  }

  @Answers('jumpRun')
  jump(@Request() { params, body }: Asked<'jumpRun'>, @Req() request: FastifyRequest): Promise<Answer<'jumpRun'>> {
    return this.paced(request, { what: 'jumpRun', run: params.run, to: body.to }, (run) =>
      this.desk.pace.jump(run, body.to),
    );
  }

  @Answers('removeRun')
  async remove(@Request() { params, query }: Asked<'removeRun'>, @Req() request: FastifyRequest): Promise<void> {
    const run = await this.desk.run(params.run);
    const change = { what: 'removeRun', on: `run ${run.id}` };
    await this.audited.change(request, change, () => this.desk.remove(run, query.confirm));
  }

  @Answers('readTables')
  async tables(@Request() { params, query }: Asked<'readTables'>): Promise<Answer<'readTables'>> {
    return this.tablesOf(await this.desk.run(params.run), query.at);
  }

  @Answers('printTables')
  async print(
    @Request() { params, query }: Asked<'printTables'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const run = await this.desk.run(params.run);
    const printed = printedTables(run, await this.tablesOf(run, query.at), { format: params.format, lang: query.lang });
    void reply.type(printed.type).header('content-disposition', `inline; filename="${printed.name}"`);
    return printed.text;
  }

  @Answers('readSeries')
  async series(@Request() { params, query }: Asked<'readSeries'>): Promise<Answer<'readSeries'>> {
    const run = await this.desk.run(params.run);
    const [marks, { cells }] = [await this.desk.live.marksOf(run), await this.desk.backend.runs.ledger.read(run.id)];
    return seriesOf({ run, marks, cells, ...query });
  }

  @Answers('readRowVolumes')
  async rowVolumes(@Request() { params }: Asked<'readRowVolumes'>): Promise<Answer<'readRowVolumes'>> {
    const run = await this.desk.run(params.run);
    const [marks, { cells }] = [await this.desk.live.marksOf(run), await this.desk.backend.runs.ledger.read(run.id)];
    const asked = { scenario: toStored(scenarioOfRun(run)), row: params.row };
    return rowVolumesOf({ run, marks, cells, row: params.row, hours: () => this.desk.backend.planWork.of('hours', asked) }); // oxfmt-ignore
  }

  @Answers('readLive')
  async live(@Request() { params }: Asked<'readLive'>): Promise<Answer<'readLive'>> {
    return this.desk.picture(await this.desk.run(params.run));
  }

  @Answers('readSamples')
  async samples(@Request() { params, query }: Asked<'readSamples'>): Promise<Answer<'readSamples'>> {
    const { planWork } = this.desk.backend;
    return samplesOf({ run: await this.desk.run(params.run), messageType: query.type, date: query.day }, planWork);
  }

  @Answers('compareRuns')
  async compare(@Request() { params }: Asked<'compareRuns'>): Promise<Answer<'compareRuns'>> {
    const { runs } = this.desk.backend;
    const ended = async (reference: string): Promise<CheckedRun<EndedRun>> =>
      checkedRun(endedRun(await this.desk.run(reference), runs.options), runs.ledger);
    const { cells, ...difference } = runDifference(await ended(params.first), await ended(params.second));
    return { ...difference, cells: [...cells] };
  }

  /** A change of the pace of a run that is played. */
  private async paced(
    request: FastifyRequest,
    { what, run: named, to }: { readonly what: string; readonly run: string; readonly to?: string },
    change: (run: RunRecord) => Promise<void>,
  ): Promise<RunView> {
    const run = await this.desk.run(named);
    const on = to === undefined ? `run ${run.id}` : `run ${run.id} to ${to}`;
    await this.audited.change(request, { what, on }, () => change(run));
    return this.desk.view(run);
  }

  private async tablesOf(run: RunRecord, at: string | undefined): Promise<TablesAsOf> {
    const { state } = await this.desk.picture(run);
    const marks = await this.desk.live.marksOf(run);
    const { ledger } = this.desk.backend.runs;
    return tablesAsOf({ run, ledger, marks, countedBefore: state.clock.from, at });
  }
}
