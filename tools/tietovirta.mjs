/** npm run tietovirta -- …: the command line of this checkout, set up when needed. */
import { runCommandLine } from './command-line.mjs';

runCommandLine(...process.argv.slice(2));
