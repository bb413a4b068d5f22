/** npm run stack:status: the processes of the stack, as a table or as JSON. The exit code is 1 when one of them is down or stuck. */
import { root } from './set-up.mjs';
import { loadLocalStack } from './stack/local-stack.mjs';
import { statusOptionsOrExit } from './stack/options.mjs';

const { isJson } = statusOptionsOrExit();
const { stackStatus, statusJson, statusTable } = await loadLocalStack();
const processes = await stackStatus(root);
if (isJson) console.log(statusJson(processes));
else if (processes.length === 0) console.log('the stack is stopped; npm run stack starts it');
else console.log(statusTable(processes));
process.exitCode =
  processes.length > 0 && processes.every(({ isRunning, stuck }) => isRunning && stuck === undefined) ? 0 : 1;
