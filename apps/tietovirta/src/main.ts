/** Starts the command line of this process. The environment is read here and nowhere else. */
import { processTerminal } from './cli/process-terminal.js';
import { startCli } from './cli/start-cli.js';

process.exitCode = await startCli(process.argv.slice(2), processTerminal(process.env));
