/** What a call of Nest's logger says, taken apart: its parameters are a message, fields, errors and a context in any mix. */
import { isErrorLike, serializeError, type SerializedError } from './serialized-error.js';

export interface LogEvent {
  readonly message: string;
  /** The class that logs. */
  readonly context?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly error?: SerializedError;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nest hands over the stack of an error as a text of its own. */
const isStack = (value: string): boolean => /\n\s+at /.test(value);

export function eventOf(message: unknown, parameters: readonly unknown[]): LogEvent {
  const last = parameters.at(-1);
  const context = typeof last === 'string' && !isStack(last) ? last : undefined;
  const rest = [message, ...(context === undefined ? parameters : parameters.slice(0, -1))];
  const texts = rest.filter((one): one is string | number | boolean => typeof one !== 'object' && one !== undefined);
  const parts = texts.map(String).filter((text) => !isStack(text));
  const error = rest.find(isErrorLike);
  const stack = texts.map(String).find(isStack);
  const fields: Record<string, unknown> = Object.assign(
    {},
    ...rest.filter((one) => isFields(one) && !isErrorLike(one)),
    ...rest.filter(Array.isArray).map((list) => ({ list })),
  ) as Record<string, unknown>;
  return {
    message: parts.length > 0 ? parts.join(' ') : (error?.message ?? ''),
    context,
    fields: Object.keys(fields).length === 0 ? undefined : fields,
    error: errorOf(error, stack),
  };
}

function errorOf(error: unknown, stack: string | undefined): SerializedError | undefined {
  if (error !== undefined) return serializeError(error);
  if (stack === undefined) return undefined;
  const [first = ''] = stack.split('\n');
  return { type: 'Error', message: first, stack };
}
