/** The options of `npm run stack`. */
import { parseArgs } from 'node:util';

export const help = `npm run stack: Kafka, Redis, PostgreSQL and the services of Tietovirta as processes of this machine

  npm run stack                              starts what does not run yet
  npm run stack -- --infrastructure-only     Kafka, Redis and PostgreSQL without the services
  npm run stack -- --counters 2              that many processes of the counter
  npm run stack -- --parties 2               that many processes of each party service
  npm run stack -- --partitions 8            partitions of a topic when it is made; 4 otherwise
  npm run stack -- --fresh                   stops what runs and throws its data away first
  npm run stack -- --kafka name=value        one more line of server.properties; may be repeated
  npm run stack -- --postgres name=value     one more line of postgresql.conf; may be repeated
  npm run stack -- --help                    this text

  npm run stack:status                       what runs, on which port, with how much memory
  npm run stack:stop                         services first, then Kafka, Redis and PostgreSQL

Everything lies below .stack; .stack/settings.env tells programs how to reach the stack.
What was asked for stays in force until the stack is stopped.`;

export class OptionRefused extends Error {}

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

const parse = (programArguments) => {
  try {
    return parseArgs({
      args: programArguments,
      options: {
        'infrastructure-only': { type: 'boolean', default: false },
        counters: { type: 'string' },
        parties: { type: 'string' },
        partitions: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        kafka: { type: 'string', multiple: true },
        postgres: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new OptionRefused(error.message);
  }
};

/** What is asked for; of the wish only what was said. */
export const readOptions = (programArguments) => {
  const { kafka, postgres, ...values } = parse(programArguments);
  const wish = {};
  for (const name of Object.keys(most)) if (values[name] !== undefined) wish[name] = wholeNumber(name, values[name]);
  if (kafka !== undefined) wish.kafkaProperties = settingsOf('kafka', kafka);
  if (postgres !== undefined) wish.postgresParameters = settingsOf('postgres', postgres);
  return {
    wish,
    isInfrastructureOnly: values['infrastructure-only'],
    isFresh: values.fresh,
    isHelp: values.help,
  };
};
