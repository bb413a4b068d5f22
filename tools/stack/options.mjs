/** The options of `npm run stack`, `stack:status` and `stack:stop`. */
import { parseArgs } from 'node:util';

const stackHelp = `npm run stack: Kafka, Redis, PostgreSQL and the services of Tietovirta as processes of this machine

  npm run stack                              starts what does not run yet
  npm run stack -- --infrastructure-only     Kafka, Redis and PostgreSQL without the services
  npm run stack -- --counters 2              that many processes of the counter
  npm run stack -- --parties 2               that many processes of each party service
  npm run stack -- --partitions 8            partitions of a topic when it is made; 4 otherwise
  npm run stack -- --fresh                   stops what runs and deletes its data first
  npm run stack -- --kafka name=value        one more line of server.properties; may be repeated
  npm run stack -- --postgres name=value     one more line of postgresql.conf; may be repeated
  npm run stack -- --help                    this text

  npm run stack:status                       what is up, on which port, with how much memory; -- --help
  npm run stack:stop                         services first, then Kafka, Redis and PostgreSQL; -- --help

Everything lies below .stack; .stack/settings.env has the settings with which programs reach the stack.
Options stay in force until the stack is stopped.`;

const statusHelp = `npm run stack:status: each process of the stack, up or down, with its port, memory and log

  npm run stack:status                       as a table
  npm run --silent stack:status -- --json    for machines: name, state, pid, port, memoryBytes, log
  npm run stack:status -- --help             this text

The exit code is 0 when everything is up, 1 when something is down or the stack is stopped, 2 for an option that there is not.`;

const stopHelp = `npm run stack:stop: ends the services first, then Kafka, Redis and PostgreSQL; their data stay

  npm run stack:stop
  npm run stack:stop -- --help               this text

The exit code is 0 when nothing runs any more, 1 when a process could not be ended, 2 for an option that there is not.`;

class OptionRefused extends Error {}

const most = { counters: 16, parties: 8, partitions: 256 };

const wholeNumber = (name, text) => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most[name]) return number;
  throw new OptionRefused(`--${name} takes a whole number from 1 to ${most[name]}, not "${text}"`);
};

const settingsOf = (name, texts) =>
  Object.fromEntries(
    texts.map((text) => {
      const [, key, value] = /^([\w.-]+)=(.*)$/.exec(text) ?? [];
      if (key === undefined || /['\\\n]/.test(value))
        throw new OptionRefused(`--${name} takes name=value without quotes and backslashes, not "${text}"`);
      return [key, value];
    }),
  );

const parse = (options) => {
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h', default: false } } }).values;
  } catch (error) {
    throw new OptionRefused(error.message);
  }
};

/** Returns what `read` returns. Ends this process after printing the help text for --help, or the reason why an option is refused. */
const orExit = (script, text, read) => {
  try {
    const options = read();
    if (!options.isHelp) return options;
    console.log(text);
    return process.exit(0);
  } catch (error) {
    if (!(error instanceof OptionRefused)) throw error;
    console.error(`${error.message}\nnpm run ${script} -- --help lists the options.`);
    return process.exit(2);
  }
};

const readStackOptions = () => {
  const { kafka, postgres, ...values } = parse({
    'infrastructure-only': { type: 'boolean', default: false },
    counters: { type: 'string' },
    parties: { type: 'string' },
    partitions: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    kafka: { type: 'string', multiple: true },
    postgres: { type: 'string', multiple: true },
  });
  const stackOptions = {};
  for (const name of Object.keys(most))
    if (values[name] !== undefined) stackOptions[name] = wholeNumber(name, values[name]);
  if (kafka !== undefined) stackOptions.kafkaProperties = settingsOf('kafka', kafka);
  if (postgres !== undefined) stackOptions.postgresParameters = settingsOf('postgres', postgres);
  return {
    stackOptions,
    isInfrastructureOnly: values['infrastructure-only'],
    isFresh: values.fresh,
    isHelp: values.help,
  };
};

/** The options of `npm run stack`. `stackOptions` has only those that were given, so that others stay as they are. */
export const stackOptionsOrExit = () => orExit('stack', stackHelp, readStackOptions);

export const statusOptionsOrExit = () =>
  orExit('stack:status', statusHelp, () => {
    const { json, help } = parse({ json: { type: 'boolean', default: false } });
    return { isJson: json, isHelp: help };
  });

export const stopOptionsOrExit = () => orExit('stack:stop', stopHelp, () => ({ isHelp: parse({}).help }));
