import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src/files/in/decode';
import { OpenError } from '../../../../src/files/in/types';

const ARABIC = 'التاريخ,المصدر\n٢٠١٤,وزارة الخارجية';

/** Text in UTF-16, as Windows writes it. */
function utf16(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const whole = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(2 * whole.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at += 1) {
    view.setUint16(2 * at, whole.charCodeAt(at), !isBig);
  }
  return bytes;
}

/** «مصر» and «عدن» in windows-1256, with a comma between. */
const OLD_ARABIC = Uint8Array.from([0xe3, 0xd5, 0xd1, 0x2c, 0xda, 0xcf, 0xe4]);
const keys = (bytes: Uint8Array) => decode(bytes).notes.map(({ level, key }) => `${level} ${key}`);

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(ARABIC)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${ARABIC}`)],
    ['UTF-16 LE with its mark', utf16(ARABIC, false, true)],
    ['UTF-16 BE with its mark', utf16(ARABIC, true, true)],
  ])('OP2 %s is read without a guess', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: ARABIC, notes: [] });
  });

  test('OP2 UTF-16 without a mark is told by its noughts, and told', () => {
    const text = 'source,target\nIran,Oman\n';
    for (const isBig of [false, true]) {
      const bytes = utf16(text, isBig, false);
      expect(decode(bytes).text).toBe(text);
      expect(keys(bytes)).toEqual(['guess encoding']);
    }
  });

  test('OP2 what is not UTF-8 is Arabic where its letters stand together, else Western', () => {
    expect(decode(OLD_ARABIC)).toMatchObject({
      text: 'مصر,عدن',
      notes: [{ level: 'guess', key: 'encoding', values: { encoding: 'windows-1256' } }],
    });
    const western = Uint8Array.from([...'Sao Jos'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x2c));
    expect(decode(western)).toMatchObject({
      text: 'Sao José,',
      notes: [{ values: { encoding: 'windows-1252' } }],
    });
  });

  test('OP2 an XML file is read as it says of itself', () => {
    const head = new TextEncoder().encode('<?xml version="1.0" encoding="windows-1256"?>\n<a>');
    const bytes = Uint8Array.from([...head, ...OLD_ARABIC]);
    expect(decode(bytes).text).toContain('<a>مصر,عدن');
    expect(decode(bytes).notes).toEqual([]);
  });

  test('OP2 a file cut within a letter is told to end early, and keeps the rest', () => {
    const whole = new TextEncoder().encode('Oman,مصر');
    expect(decode(whole.subarray(0, whole.length - 1))).toEqual({
      text: 'Oman,مص',
      notes: [{ level: 'fault', key: 'endsEarly', values: {}, line: null, count: 1 }],
    });
  });

  test('OP2 some broken bytes in UTF-8 are counted, and the rest is kept', () => {
    const good = new TextEncoder().encode('قناة '.repeat(100));
    const bytes = Uint8Array.from([...good, 0xff, 0x20, 0xfe, 0x20, ...good]);
    const { text, notes } = decode(bytes);
    expect(text).toContain('\ufffd');
    expect(notes).toMatchObject([{ level: 'fault', key: 'wrongBytes', count: 2 }]);
  });

  test('OP3 nothing, or blanks alone, is refused as empty', () => {
    for (const text of ['', ' \n\t', '\ufeff']) {
      expect(() => decode(new TextEncoder().encode(text))).toThrow(OpenError);
    }
  });
});
