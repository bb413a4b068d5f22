/** Classifies the errors of the platformatic client: its own `canRetry` is false where a broker only restarts. */
import {
  AuthenticationError,
  GenericError,
  NetworkError,
  TimeoutError,
  UnexpectedCorrelationIdError,
} from '@platformatic/kafka';
import { KafkaFailed } from './kafka-failed.js';

/** Kafka's error codes for a refusal that no retry changes. */
const refusals = /AUTHORIZATION_FAILED$|^SASL_AUTHENTICATION_FAILED$|^UNSUPPORTED_SASL_MECHANISM$/;

/** An error, what it holds and what caused it. */
function* errorsIn(error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return;
  yield error;
  if (error instanceof AggregateError) for (const each of error.errors) yield* errorsIn(each);
  yield* errorsIn(error.cause);
}

const some = (error: unknown, is: (each: Error) => boolean): boolean => [...errorsIn(error)].some(is);
const nameOf = (error: Error): unknown => (error as Error & { readonly apiId?: unknown }).apiId;
const isLost = (error: Error): boolean =>
  error instanceof NetworkError || error instanceof TimeoutError || error instanceof UnexpectedCorrelationIdError;

/** Whether Kafka answered with one of these errors. */
export function hasErrorCode(error: unknown, ...names: readonly string[]): boolean {
  return some(error, (each) => names.includes(String(nameOf(each))));
}

/** Whether a broker refuses these settings: a retry with the same ones does not help. */
export function isRefusal(error: unknown): boolean {
  return some(error, (each) => {
    const name = nameOf(each);
    if (typeof name === 'string' && refusals.test(name)) return true;
    // A connection that breaks while logging in is no answer.
    return each instanceof AuthenticationError && !some(each.cause, isLost);
  });
}

/** Whether a retry may succeed: a broker is away, restarts, or does not know yet what others know. */
export function isRetryable(error: unknown): boolean {
  if (isRefusal(error)) return false;
  const answers = [...errorsIn(error)].filter((each) => nameOf(each) !== undefined);
  if (answers.length === 0) return some(error, isLost);
  return answers.every(
    (each) => nameOf(each) === 'BROKER_NOT_AVAILABLE' || (each as Error & { canRetry?: unknown }).canRetry === true,
  );
}

/** The messages of the error and of its causes, in one line. */
export function errorText(error: unknown): string {
  const texts = [...errorsIn(error)]
    .flatMap((each) => [each.message, serverMessageOf(each)])
    .filter((text) => text !== '');
  return texts.length === 0 ? String(error) : [...new Set(texts.map((text) => text.replace(/\.$/, '')))].join(': ');
}

/** The message that a broker sent with its error code. */
function serverMessageOf(error: Error): string {
  const { serverErrorMessage } = error as Error & { readonly serverErrorMessage?: unknown };
  return typeof serverErrorMessage === 'string' ? serverErrorMessage : '';
}

/**
 * An error of the client as one of ours, with the reason in its message, where a log shows it, and whether a retry may succeed; any
 * other error as it is.
 */
export function withReason(error: unknown): Error {
  const isOfTheClient = some(error, (each) => GenericError.isGenericError(each));
  if (isOfTheClient) return new KafkaFailed(errorText(error), isRetryable(error) ? 'later' : 'never', { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}
