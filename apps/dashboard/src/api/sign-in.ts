import { RequestRefused, ServerUnreachable, base } from './operations.js';
import type { Problem } from '@tietovirta/control-contract';

/** Has the browser keep a token, where no script can read it. @throws RequestRefused, ServerUnreachable */
export async function signIn(token: string, language: 'fi' | 'en'): Promise<void> {
  const answered = await fetch(`${base}/session`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'accept-language': language },
  }).catch((error: unknown) => {
    throw new ServerUnreachable(error instanceof Error ? error.message : 'no answer');
  });
  if (!answered.ok) throw new RequestRefused((await answered.json()) as Problem); // the server refuses in no other form
}
