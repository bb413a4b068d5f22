/** npm run stack:status: what of the stack is up, as a table or as JSON; the exit code is 1 when something is not. */
import { root } from './set-up.mjs';
import { nativeStack } from './stack/native-stack.mjs';
import { statusOptionsOrExit } from './stack/options.mjs';

const { isJson } = statusOptionsOrExit();
const { stackStatus, statusJson, statusTable } = await nativeStack();
const processes = stackStatus(root);
if (isJson) console.log(statusJson(processes));
else if (processes.length === 0) console.log('the stack is stopped; npm run stack starts it');
else console.log(statusTable(processes));
process.exitCode = processes.length > 0 && processes.every(({ isRunning }) => isRunning) ? 0 : 1;
