/** Starts the command line of this process. The environment is read here and nowhere else. */
import { keepTables } from '@tietovirta/table-files';
import { processTerminal } from './cli/process-terminal.js';
import { reportFailure, reportNotice, startCli } from './cli/start-cli.js';

const words = process.argv.slice(2);
const terminal = processTerminal(process.env, (reason) => process.exit(reportFailure(reason, words, terminal)));
keepTables({
  where: process.env.TIETOVIRTA_TABLES,
  cacheHome: process.env.XDG_CACHE_HOME,
  onFault: (fault) => {
    reportNotice(fault, words, terminal);
  },
});
process.exitCode = await startCli(words, terminal);
