/** The beginning of a body for people: as text where it is text, as bytes otherwise. */

/** A record as a broker kept it: bytes, with headers that may repeat. */
export interface KeptRecord {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Header | readonly Header[] | undefined>>;
}

type Header = Buffer | string | null;

const textBytes = 2_000;
const hexBytes = 256;
const hexPerLine = 16;

export function bodyPreview(body: Buffer | null, more: (bytes: string) => string): readonly string[] {
  if (body === null || body.byteLength === 0) return [];
  const text = textIn(body.subarray(0, textBytes));
  const shown = text === undefined ? hexBytes : textBytes;
  const lines = text === undefined ? hexLines(body.subarray(0, hexBytes)) : text.split('\n');
  const rest = body.byteLength - Math.min(shown, body.byteLength);
  return [...lines.map((line) => `  ${line}`), ...(rest > 0 ? [`  ${more(`${rest}`)}`] : [])];
}

/** undefined: it is none. A character that the cut went through does not count. */
function textIn(bytes: Buffer): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/.test(text) ? undefined : text;
}

function hexLines(bytes: Buffer): string[] {
  return Array.from({ length: Math.ceil(bytes.byteLength / hexPerLine) }, (_, line) => {
    const part = [...bytes.subarray(line * hexPerLine, (line + 1) * hexPerLine)];
    const hex = part.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const text = part.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    return `${(line * hexPerLine).toString(16).padStart(4, '0')}  ${hex.padEnd(hexPerLine * 3 - 1)}  ${text}`;
  });
}

/** Headers as text; Kafka keeps bytes. */
export const headerTexts = (headers: KeptRecord['headers']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      [value]
        .flat()
        .map((one) => one?.toString() ?? '')
        .join(', '),
    ]),
  );
