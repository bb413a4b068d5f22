import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { inflateRawSync } from 'node:zlib';
import { decodeFrame } from './frame-codec.js';
import { generationVersion } from './generation-version.js';
import { instantAt } from './message-times.js';
import { plainRows } from './plain-rows.js';
import { earlierFrame, sampleColumns, sampleFrame } from './sample-columns.js';

const typeOf = (id: string): MessageType => messageTypes.find((type) => type.id === id) as MessageType;

/** Bodies as the version before wrote them (commit 8c1f2bb), deflated, and what was put into them: three sample messages from the 70th on. */
const kept: readonly [string, number, string, object][] = [
  [
    'kelmu.response',
    300,
    'rZO/b9NAFMc/LmmaWlEblaiKIAMLUoaEHxMdO1ApYmJgRcKKj9ZK7LPO50jdGDNUQuL/QO3AwMDAwMgEFMF/wnZw53NTLEbekJd373vvvt/vnY0x5mIDetgI2aHLFh1CVxPY9RYhXaDj/tkMH9w6nAEnwANft4wxtt/ztValsIO2geI00ydCJzNg7HEDYAeYi0Va3lOiyGVWCNx5qSiK6FhM9GnuZrzwe2wvAB4CW8BSqCKRGa98v++UgE6ElstE6ajC5UrG5Uyz+UfDKoBRAL+Aj54H7DFw6m66GV1a7AF3vJ6zypONlT9XlnomU+G4VP50nUcd79FT4LHFzccizfXpOBZZIuJJGmVxpEVd5qXKZbEuhUpkPM6knryUZRaPhVJS2YPbVmu0KEVREdn3ep8ZY3qep+U39HykOo6ypIi0NcfHE49d+Tzwe/p+fi5UUaOXxhg7893f2HBY322Sinqu1R5e025vaBc4KpXMxf2pWBRJNk/o0Xd7d52jHfd7ncew9lbFSRYt/PS287W91ogxxkyD6q5xevfpu6ktp33KVdyo3/DA30/o38h721zj6jf/z+g1cnPd82fU6I8auING/+DKvyoOG/3DRt/GZoM3/6H+AlwCP3x9vv3285sAnrdv/bTZZK+/2vz9/C4Xtx+RfDtyuE9cum87CNb3YvNv',
    { firstOrdinal: 0, columns: { ordinal: [210, 213, 216], time: [-861075025, 402, -652605859, 402, -745574657, 402], person: [2469846, 3611568, 4576361], organisation: [196, 213, 9], outcome: [1, 1, 0] } }, // oxfmt-ignore
  ],
];

/** One of Kelmu queries, whose purposes were others then, and one of payments, which have more benefits since. */
const ofOtherValues: readonly (readonly [string, number, string])[] = [
  [
    'kelmu.query',
    300,
    'rVQ9bxNBEH3+UDCOlUTBQkaKEAUSQboD04UuBUgRUCGEKChYn8f2xue9Y3fPiTtKCoqIKgWio0eCgp+ARECIij+AkpI/QJbs3tqxDujYwnMz83bmvZ1dG2PMUQVYgV11LKGBM6ih7nyUbLyKOhoAau7LWuCDiwPPAXQBtL2f/jLG5le8r2VGttBZAGoi9IA0jwDse1wTwCKAIcWj7NrTjOTE9RqRUqxPoZ6kbv9Hj7e5EoAbAM4AGJNUPBE4mqtnOWpOOhlzqVmOS2XSzSKNhROub8vAoAy0y8D7EvDTc90+NuaS5/41118+8H3STKaJItfbYh8d5/1eneD3rLYk4iwOmVJcaSYiCnxkJ5HDIIo5CR32iFQQs06SyXDE5JB0qLKO4t1JGHOlg5RNRhYXxYyPgpSElRZ2KeL2IyAmBRd9FUqKmaZu2CFBPa4DGqVxkm9VJMc8ImXJW61jFme5B/Q85/vGmMte5wuvc8+fW6ZIhn2ZZClmWm+ZfN8DAHftbDLBI56ymOtJsENx3CEu+iGTxIIBxYqLIZ+xVxTpRAaZmCPZy0Q3SPSA5B8cLes6qi5ec/4qWu7rnJttA1WsApjO6Ynn/9jPKRowISh23PM723D3tubrWd0tAFxokj0WUeAUz9y/ndtrr3/fGLPie9uea75HIvtMcMW0vYh+ffPYA29bc3ts/ZSkOkUvOI4LM11Nd+7LTmHN/c7VqK9N3xYf0bSC1Vmf02mntwzgdiaTlK5v+bHAGGN2S/k7geN/Hk3Xqeq0bGG2KtO33/JnWPfv67tNnuLcvn+tVsEW4yverhfy6zNd+WoX8u1CfqOQ3yjkNwv5zUJ+OvdKAfe//R/vFr+8LAHbz5Y+W9usdz9Ze3jxAu7s3sTVKw8d7hBvSvfg/+zsHEp5pUopD9g5Wvsb',
  ],
  [
    'banks.payment',
    90,
    'rVSxbhNBEH1HnMScDLGChS6ShZAoCNI6QBe6SAjJQhRU1FmfB3vl895pd8/CnT8AUQAFFaIB5RMoKJGgSEVBRUEBisRPLNm9tROdKJni5mZn9s28mbmz1trmGtCGkxiX0cImmoi9jcidNxCjBaDp35wGPvlz4DmAMYA7wW44PFR4zjaqJAd0EYCeSzMmI1IALMQlAC4BGHA50XsFn09JmlNcl29KWvMR9cy88BiH4Y7zRQDuAtgEMCOlRS6xCP6OZwIYQSafCWV4FVeofFimBusAvp4CLCLgcQQkUVUHsI3Es7viMVpoYBvA9cDnV9WTCz9D3gFJeiqMr6XqT8v3qBl6dATgLYB0LLJhL0SzEUlSPOuN81ILOWIFSVc9Kb06ktyIXPKsF3xsKDQfiEyYOdOlmolZrjQrJU2LLPcdY1qkE0las4IrkoZnrMqackVMm3I4ZzpPBc96XGuhDZcpsdyMSQEbroc8K0lXBFXoY2atbQf+jnc38MzViEuhfZEI8iHEvgs6CXdcHx3+OM+GLpeTb9Zah3lci+2G2IKUPkPe8D3dWM2h4/dqy0+k6Z/nMOLucu/ElJYIbi7xubm47dkC8KBUeUG3+5RpISfCe6y1th9VOwTP9yo6PlvDc+9jJWvLbyMJc4/D7n10zrO45bf0T0lqun7eDnq35t+t+fdr/v0V90oOav6Dmt/Jeq1u/Af795cfL19EwJ+dw1dOv17c8PbJtR08fHYPt24+8XHf3wD3j4Djz9W9E7yPHvkfR2M1F6f/Ag==',
  ],
];

describe('a frame of version 1', () => {
  it.each(ofOtherValues)(
    'of %s is refused by its generation, as its values mean something else today',
    (id, day, deflated) => {
      const type = typeOf(id);
      const body = Uint8Array.from(inflateRawSync(Buffer.from(deflated, 'base64')));
      const header = { ...sampleFrame(type, { rows: 3, day, firstOrdinal: 70 }).header, version: 1 };
      expect(refusal(() => decodeFrame({ header, body }, type))).toMatch(
        /^generation-differs: its messages are of generation 1/,
      );
    },
  );

  it.each(kept)('of %s on day %i gives the messages that were put into it', (id, day, deflated, put) => {
    const type = typeOf(id);
    const body = Uint8Array.from(inflateRawSync(Buffer.from(deflated, 'base64')));
    const header = { ...sampleFrame(type, { rows: 3, day, firstOrdinal: 70 }).header, version: 1 };
    expect(plainRows(decodeFrame({ header, body }, type))).toMatchObject(put);
  });

  it.each(messageTypes.map((type) => [type.id, type] as const))(
    'of %s says what one of version 2 says',
    (_id, type) => {
      fc.assert(
        fc.property(fc.nat({ max: 40 }), fc.nat({ max: 365 }), fc.nat(), (rows, day, seed) => {
          const frame = sampleFrame(type, { rows, day, seed });
          expect(plainRows(decodeFrame(earlierFrame(frame, type), type))).toEqual(plainRows(decodeFrame(frame, type)));
        }),
        { numRuns: 5 },
      );
    },
  );

  it('is read by its version alone: neither body passes for the other', () => {
    const type = typeOf('kelmu.query');
    const [frame, earlier] = [sampleFrame(type, { rows: 9 }), earlierFrame(sampleFrame(type, { rows: 9 }), type)];
    const swapped = [
      { header: earlier.header, body: frame.body },
      { header: frame.header, body: earlier.body },
    ];
    expect(swapped.map((each) => refusal(() => decodeFrame(each, type)))).toEqual([
      'layout-differs: the columns are not those of kelmu.query: time is Int32 instead of Timestamp<MILLISECOND, Europe/Helsinki>', // oxfmt-ignore
      `generation-differs: its messages are of generation 1, this reader knows generation ${generationVersion}`,
    ]);
  });

  it('has times outside its day read as such, never as times of the day', () => {
    const type = typeOf('kelmu.query');
    const { header, body } = earlierFrame(sampleFrame(type, { rows: 4, day: 100 }), type);
    const moved = [99, 101, 0, 365].map((day) => decodeFrame({ header: { ...header, day }, body }, type));
    const real = decodeFrame({ header, body }, type);
    const isOutside = (columns: typeof real): boolean => {
      const offset = instantAt(columns, 2) - columns.dayStartMs;
      return offset < 0 || offset >= 86_400_000;
    };
    expect(moved.map(isOutside)).toEqual([true, true, true, true]);
    expect(isOutside(real)).toBe(false);
  });
});

describe('a frame of version 2', () => {
  it('takes four bytes a message less than one of version 1, but for follow-ups', () => {
    for (const type of messageTypes) {
      const frame = sampleFrame(type, { rows: 8_000 });
      const saved = (earlierFrame(frame, type).body.byteLength - frame.body.byteLength) / 8_000;
      expect([type.id, Math.round(Math.abs(saved))]).toEqual([type.id, type.kind === 'follow-up' ? 0 : 4]);
    }
  });

  it('shows any tool the milliseconds since midnight, on days of 25 hours too', () => {
    const columns = sampleColumns(typeOf('kelmu.query'), { rows: 2_000, day: 300 });
    const times = tableFromIPC(sampleFrame(columns.type, { rows: 2_000, day: 300 }).body)
      .getChild('time')
      ?.toArray();
    const expected = Array.from({ length: 2_000 }, (_, row) => instantAt(columns, row) - columns.dayStartMs);
    expect([...(times as Int32Array)]).toEqual(expected);
    expect(Math.max(...expected)).toBeGreaterThan(24 * 3_600_000);
    expect(Math.max(...expected)).toBeLessThan(25 * 3_600_000);
  });
});

function refusal(read: () => unknown): string {
  try {
    read();
    return 'read';
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return `${code}: ${message}`;
  }
}
