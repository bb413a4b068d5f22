/** Starts the command line of this process. The environment is read here and nowhere else. */
import { processTerminal } from './cli/process-terminal.js';
import { reportFailure, startCli } from './cli/start-cli.js';

const words = process.argv.slice(2);
const terminal = processTerminal(process.env, (reason) => process.exit(reportFailure(reason, words, terminal)));
process.exitCode = await startCli(words, terminal);
