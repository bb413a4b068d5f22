/** Takes out of a text what must not be read in a log: passwords in addresses, and private keys. */
import { redactedText } from '@tietovirta/settings';

/** From the user to the last `@` before the host. The text may be JSON: a quote ends it unless it is escaped. */
const passwordInAddress = /(\/\/(?:\\.|[^\s/:@"\\])*:)(?:\\.|[^\s/"\\])*@/g;
/** Lines end as in text or as in JSON. */
const privateKey = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----(?:\\[nr]|[A-Za-z0-9+/=\s])*(?:-----END \1-----)?/g;

export const withoutCredentials = (text: string): string =>
  text.replace(passwordInAddress, `$1${redactedText}@`).replace(privateKey, redactedText);
