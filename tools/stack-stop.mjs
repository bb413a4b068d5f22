/** npm run stack:stop: ends services first, then Kafka, Redis and PostgreSQL; data stay. */
import { root } from './set-up.mjs';
import { loadLocalStack } from './stack/local-stack.mjs';
import { stopOptionsOrExit } from './stack/options.mjs';

stopOptionsOrExit();
const { stopStack } = await loadLocalStack();
try {
  const count = await stopStack(root, (line) => console.log(line));
  if (count === 0) console.log('the stack is stopped already');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
