import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { openApi } from '@tietovirta/control-contract';
import type { FastifyRequest } from 'fastify';
import { Audited } from './audited.js';
import { ControlDesk } from './control-desk.js';
import { Answers, Request, type Answer, type Asked } from './http/answers.js';
import { principalOf } from './http/guard-requests.js';
import { requestLanguage } from './http/request-language.js';
import { LetterDesk } from './letter-desk.js';
import { catalogue } from './resources/catalogue.js';
import { messageAt } from './resources/messages.js';
import { pageOf } from './resources/page-of.js';
import { requestedScenario } from './resources/requested-scenario.js';
import { scenarioCheck } from './resources/scenario-check.js';

/** What may be looked at without a run, and what was written down of all of them. */
@Controller()
export class CatalogueController {
  constructor(
    @Inject(ControlDesk) private readonly desk: ControlDesk,
    @Inject(LetterDesk) private readonly letters: LetterDesk,
    @Inject(Audited) private readonly audited: Audited,
  ) {}

  @Answers('readMeta')
  meta(@Req() request: FastifyRequest): Answer<'readMeta'> {
    const { version, runs } = this.desk.backend;
    return {
      product: 'tietovirta',
      version,
      mode: runs.place === 'store' ? 'embedded' : 'stack',
      role: principalOf(request).role,
      synthetic: true,
      notice: {
        fi: 'Kaikki sanomat ja henkilöt ovat keinotekoisia. Tietovirta ei ole Kelan tuote.',
        en: 'All messages and persons are synthetic. Tietovirta is no product of Kela.',
      },
    };
  }

  @Answers('readCatalogue')
  catalogue(): Answer<'readCatalogue'> {
    return catalogue();
  }

  @Answers('previewPlan')
  async preview(@Request() { body }: Asked<'previewPlan'>): Promise<Answer<'previewPlan'>> {
    return this.desk.previews.of(requestedScenario(body), await this.desk.backend.runs.archive.list());
  }

  @Answers('readMessage')
  async message(@Request() { params }: Asked<'readMessage'>): Promise<Answer<'readMessage'>> {
    const { plan, type, ordinal } = params;
    return messageAt(
      `${plan}/${type}/${ordinal}`,
      await this.desk.backend.runs.archive.list(),
      this.desk.backend.planWork,
    );
  }

  @Answers('listDeadLetters')
  async deadLetters(@Request() { query }: Asked<'listDeadLetters'>): Promise<Answer<'listDeadLetters'>> {
    return this.letters.list(query);
  }

  @Answers('resendDeadLetters')
  resend(
    @Request() { body }: Asked<'resendDeadLetters'>,
    @Req() request: FastifyRequest,
  ): Promise<Answer<'resendDeadLetters'>> {
    const change = { what: 'resendDeadLetters', on: `run ${body.run}` };
    return this.audited.change(request, change, () => this.letters.resend(body));
  }

  @Answers('giveUpDeadLetters')
  giveUp(
    @Request() { body }: Asked<'giveUpDeadLetters'>,
    @Req() request: FastifyRequest,
  ): Promise<Answer<'giveUpDeadLetters'>> {
    const change = { what: 'giveUpDeadLetters', on: `run ${body.run}` };
    return this.audited.change(request, change, () => this.letters.giveUp(body));
  }

  @Answers('checkScenario')
  checkScenario(@Request() { body }: Asked<'checkScenario'>, @Req() request: FastifyRequest): Answer<'checkScenario'> {
    return scenarioCheck(body, requestLanguage(request.headers['accept-language']));
  }

  @Answers('listAudit')
  async audit(@Request() { query }: Asked<'listAudit'>): Promise<Answer<'listAudit'>> {
    const { cursor, limit } = query;
    // One more than is shown, to see whether there is another page.
    const before = cursor === undefined ? undefined : Number(cursor);
    const entries = await this.desk.backend.audit.list({ before, limit: limit + 1 });
    return pageOf(entries, ({ id }) => id, query);
  }

  /** Beside the endpoints: it describes them. */
  @Get('/api/openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  openApi(): object {
    return openApi(this.desk.backend.version);
  }
}
