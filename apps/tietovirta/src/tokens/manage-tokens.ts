/** `tietovirta tokens`: who may use the control API of a stack from elsewhere than its machine. */
import { digestOf, newToken } from '@tietovirta/access';
import type { Role } from '@tietovirta/control-contract';
import { alignColumns, jsonText } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { withStack } from '../stack/open-stack.js';

export interface AddTokenOptions extends GlobalOptions {
  readonly role: Role;
  /** Days until it expires; it does not when absent. */
  readonly days?: number;
}

const dayMs = 86_400_000;
/** It stands in lines of the audit and of lists. */
const nameForm = /^[a-z0-9][a-z0-9._-]{0,59}$/i;

/** @throws BadInput for a name that is none, TokenNameTaken */
export async function addToken(name: string, { role, days, lang }: AddTokenOptions, terminal: Terminal): Promise<void> {
  if (!nameForm.test(name))
    throw new BadInput(
      { fi: `"${name}" ei ole tunnisteen nimi.`, en: `"${name}" is no name of a token.` },
      {
        fi: 'Nimessä on kirjaimia a–z, numeroita, pisteitä ja viivoja, enintään 60.',
        en: 'A name has letters a to z, digits, dots and dashes, 60 at most.',
      },
    );
  const addedAt = terminal.timestamp();
  const expiresAt = days === undefined ? null : new Date(Date.parse(addedAt) + days * dayMs).toISOString();
  const token = newToken();
  await withStack({ terminal, needs: ['postgres'] }, ({ backend }) =>
    backend.tokens.add({ name, role, addedAt, expiresAt, digest: digestOf(token) }),
  );
  terminal.out.write(`${token}\n`);
  terminal.err.write(
    lang === 'fi'
      ? 'Tunniste näytetään vain nyt. Lähetä se otsakkeessa "Authorization: Bearer …".\n'
      : 'The token is shown only now. Send it in the header "Authorization: Bearer …".\n',
  );
}

export async function listTokens({ lang, json }: GlobalOptions, terminal: Terminal): Promise<void> {
  const tokens = await withStack({ terminal, needs: ['postgres'] }, ({ backend }) => backend.tokens.list());
  if (json === true) {
    terminal.out.write(jsonText(tokens));
    return;
  }
  if (tokens.length === 0) {
    terminal.err.write(lang === 'fi' ? 'Tunnisteita ei ole.\n' : 'There are no tokens.\n');
    return;
  }
  const head =
    lang === 'fi' ? ['nimi', 'rooli', 'lisätty', 'vanhenee', 'käytetty'] : ['name', 'role', 'added', 'expires', 'used'];
  const rows = tokens.map(({ name, role, addedAt, expiresAt, usedAt }) => [name, role, addedAt, expiresAt ?? '–', usedAt ?? '–']); // oxfmt-ignore
  terminal.out.write(`${alignColumns([head, ...rows], ['left', 'left', 'left', 'left', 'left']).join('\n')}\n`);
}

/** @throws BadInput when there is none of this name */
export async function removeToken(name: string, terminal: Terminal): Promise<void> {
  const wasThere = await withStack({ terminal, needs: ['postgres'] }, ({ backend }) => backend.tokens.remove(name));
  if (wasThere) return;
  throw new BadInput(
    { fi: `Tunnistetta ${name} ei ole.`, en: `There is no token ${name}.` },
    { fi: '"tietovirta tokens list" luettelee ne.', en: '"tietovirta tokens list" names them.' },
  );
}
