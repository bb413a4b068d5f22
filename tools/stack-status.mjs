/** npm run stack:status: a table of what runs; the exit code is 1 when something does not. */
import { root } from './set-up.mjs';
import { nativeStack } from './stack/native-stack.mjs';

const { stackStatus, statusTable } = await nativeStack();
const processes = stackStatus(root);
if (processes.length === 0) console.log('the stack is stopped; npm run stack starts it');
else console.log(statusTable(processes));
process.exitCode = processes.length > 0 && processes.every(({ isRunning }) => isRunning) ? 0 : 1;
