/** `tietovirta dead-letters resend`: sends again what could not be read, and concludes the run anew. */
import { findRun, readLetters, refuseUnended, whichRun } from '@tietovirta/runs';
import { resendLettersOfRun, resentFigures, resentText, resentWords } from '@tietovirta/stack-run';
import { jsonText } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { withStack, type OpenStack } from '../stack/open-stack.js';

export interface ResendOptions extends GlobalOptions, PlaceOptions {
  readonly run?: number | 'last';
  readonly code?: string;
  readonly all?: boolean;
}

export async function resend(options: ResendOptions, terminal: Terminal): Promise<ExitCode> {
  const { run } = options;
  if (run === undefined)
    return withStack({ terminal, needs: ['postgres'] }, async ({ runs }) => {
      throw whichRun(await readLetters(runs, { isOpenOnly: true }));
    });
  if (options.code === undefined && options.all !== true)
    throw new BadInput(
      { fi: 'Mitkä sivuun siirretyt sanomat lähetetään uudelleen?', en: 'Which dead letters are to be sent again?' },
      { fi: 'Nimeä --code, tai sano --all.', en: 'Name a --code, or say --all.' },
    );
  return withStack({ terminal, needs: ['postgres', 'kafka'] }, (stack) => resendOnStack(stack, run, options, terminal));
}

async function resendOnStack(
  stack: OpenStack,
  reference: number | 'last',
  options: ResendOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const run = await findRun(stack.runs, reference);
  refuseUnended(run, stack.runs.options);
  const letters = await readLetters(stack.runs, { run: run.id, code: options.code, isOpenOnly: true });
  if (letters.length === 0) {
    terminal.err.write(`${resentWords[options.lang].nothingToSend}\n`);
    return exitCode.fine;
  }
  const { resent, status } = await resendLettersOfRun({
    backend: stack.backend,
    runs: stack.runs,
    run,
    letters,
    wire: stack.settings.service.wire,
    timestamp: () => terminal.timestamp(),
  });
  terminal.out.write(
    options.json === true
      ? jsonText({ run: run.id, ...resentFigures(resent), status: status ?? run.status })
      : `${resentText(run.id, resent, status, options.lang)}\n`,
  );
  return resent.open + resent.refused > 0 ? exitCode.differs : exitCode.fine;
}
