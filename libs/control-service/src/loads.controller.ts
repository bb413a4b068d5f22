import { Controller, Inject } from '@nestjs/common';
import { ControlDesk } from './control-desk.js';
import { Answers, Request, type Answer, type Asked } from './http/answers.js';
import { ApiRefused } from './http/api-refused.js';
import { loadInList, loadReportView } from './resources/load-view.js';
import { pageOf } from './resources/page-of.js';

/** Loads whose reports are kept beside the runs. */
@Controller()
export class LoadsController {
  constructor(@Inject(ControlDesk) private readonly desk: ControlDesk) {}

  @Answers('listLoads')
  async list(@Request() { query }: Asked<'listLoads'>): Promise<Answer<'listLoads'>> {
    const kept = (await this.desk.backend.loads?.list()) ?? [];
    return pageOf(kept.map(loadInList), ({ load }) => load, query);
  }

  @Answers('readLoad')
  async read(@Request() { params: { load } }: Asked<'readLoad'>): Promise<Answer<'readLoad'>> {
    const report = await this.desk.backend.loads?.find(load);
    if (report === undefined)
      throw new ApiRefused(
        'unknown-load',
        { fi: `Kuormaa ${load} ei ole.`, en: `There is no load ${load}.` },
        { fi: '"tietovirta load --keep" säilyttää kuorman raportin.', en: '"tietovirta load --keep" keeps the report of a load.' }, // oxfmt-ignore
      );
    return loadReportView({ load, report });
  }
}
