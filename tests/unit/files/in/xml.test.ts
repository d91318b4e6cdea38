import { describe, expect, it } from 'vitest';
import { Notes } from '../../../../src/files/in/notes';
import { readXml } from '../../../../src/files/in/xml';

function read(text: string) {
  const seen: string[] = [];
  const notes = new Notes();
  const shares: number[] = [];
  const handler = {
    open: ({
      name,
      attributes,
      line,
    }: {
      name: string;
      attributes: ReadonlyMap<string, string>;
      line: number;
    }) => {
      const given = [...attributes].map(([key, value]) => ` ${key}=${value}`).join('');
      seen.push(`<${name}${given}>${line}`);
    },
    close: ({ name }: { name: string }, inner: string) => {
      seen.push(`${inner.trim()}</${name}>`);
    },
  };
  readXml({ text, progress: (share) => shares.push(share) }, handler, notes);
  return { seen, shares, notes: notes.list().map(({ key, line }) => [key, line]) };
}

describe('OG10: a document is read without a tree', () => {
  it('element by element, with lines, local names and the text of each', () => {
    const { seen, notes } = read(
      '\n<a xmlns:v="u" V:Id="1"\n b="2">x<v:C><![CDATA[<y>]]></v:C>z</a>',
    );
    expect(seen).toEqual(['<a id=1 b=2>2', '<c>3', '<y></c>', 'xz</a>']);
    expect(notes).toEqual([]);
  });

  it('tells how far it is', () => {
    const { shares } = read(`<a>${'x'.repeat(200_000)}</a>`);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(2);
  });

  it.each([
    ['in text', '<a>\n<b>one</b>\n<c>tw', ['<a>1', '<b>2', 'one</b>', '<c>3'], 3],
    ['in a tag', '<a>\n<b>one</b>\n<c d="', ['<a>1', '<b>2', 'one</b>'], 3],
    ['in a comment', '<a><b>one</b><!-- ', ['<a>1', '<b>1', 'one</b>'], 1],
    ['before anything', '  ', [], 1],
  ])('cut off %s, it keeps what was whole and says where it ends', (_, text, whole, line) => {
    const { seen, notes } = read(text);
    expect(seen).toEqual(whole);
    expect(notes).toEqual([['endsEarly', line]]);
  });

  it.each([
    ['a wrong end', '<a>\n<b>1</b>\n</c></a>'],
    ['a bare sign', '<a>\n<b>1</b>\n<b><</b></a>'],
    ['an attribute without marks', '<a>\n<b>1</b>\n<b c=d></b></a>'],
  ])('stops at %s, and keeps what stood before', (_, text) => {
    const { seen, notes } = read(text);
    expect(seen.slice(0, 3)).toEqual(['<a>1', '<b>2', '1</b>']);
    expect(notes).toEqual([['malformed', 3]]);
  });

  it('reads on past a character that XML forbids and a name that nothing stands for', () => {
    const { seen, notes } = read('<a>\n<b>x\u0001y &nbsp; z</b><c/></a>');
    expect(seen).toContain('x\u0001y &nbsp; z</b>');
    expect(seen).toContain('</c>');
    expect(notes).toEqual([
      ['malformed', 2],
      ['malformed', 2],
    ]);
  });
});

describe('OG11: a document cannot swell', () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE lolz [\n<!ENTITY lol "lol">\n${Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at === 0 ? '' : at};`.repeat(10)}">`,
  ).join('\n')}\n]>\n<gexf>&lol9;</gexf>`;

  it('refuses one that declares entities, and expands none', () => {
    expect(() => read(bomb)).toThrow('xmlEntities');
    expect(() => read('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')).toThrow(
      'xmlEntities',
    );
    expect(read('<!DOCTYPE a SYSTEM "a.dtd">\n<a>b</a>').seen).toEqual(['<a>2', 'b</a>']);
  });

  it('stops at depth', () => {
    const { notes, seen } = read('<a>\n'.repeat(100_000));
    expect(notes).toEqual([['tooDeep', 201]]);
    expect(seen).toHaveLength(200);
  });
});
