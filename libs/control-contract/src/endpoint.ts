import type { z } from 'zod';
import type { Role } from './audit.js';

/** What one operation takes and gives: routes, checks of what is asked, roles and OpenAPI follow from it. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below the base; parameters as `:run`. */
  readonly path: string;
  readonly summary: string;
  /** The least role that may ask for it. */
  readonly role: Role;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Headers that it reads, in lower case; others are passed over. */
  readonly headers?: z.ZodObject;
  /** The answer when all went well, and its status. */
  readonly status: 200 | 201 | 202 | 204;
  /** Absent: the answer has no body, or is a stream of events. */
  readonly answer?: z.ZodType;
  readonly isStream?: boolean;
  /** Media types of an answer that is a text. */
  readonly media?: readonly string[];
  /** Statuses of refusals beside those that every endpoint has. */
  readonly refusals?: readonly (404 | 409 | 422 | 503)[];
}
