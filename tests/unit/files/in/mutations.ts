/** Numbers that are the same for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const ODD = [
  ...['<', '>', '&', '"', "'", '\u0000', '</', '<!--', ']]>', '<![CDATA[', '&#0;', '&amp;', '&x;'],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '-1',
    '1e999',
    'NaN',
    'null',
    '\u202e',
    '\ufeff',
    '<b>x</b>',
    '__proto__',
  ],
];

/** A text broken in one to three ways: cut, bytes changed, parts doubled, removed or put elsewhere. */
export function mutated(text: string, next: (below: number) => number): string {
  let broken = text;
  for (let times = 1 + next(3); times > 0; times -= 1) {
    const at = next(broken.length + 1);
    const end = Math.min(broken.length, at + 1 + next(40));
    const part = broken.slice(at, end);
    const how = next(6);
    if (how === 0) broken = broken.slice(0, at);
    else if (how === 1) broken = broken.slice(0, at) + broken.slice(end);
    else if (how === 2) broken = broken.slice(0, end) + part + broken.slice(end);
    else if (how === 3)
      broken = broken.slice(0, at) + (ODD[next(ODD.length)] ?? '') + broken.slice(at);
    else if (how === 4) {
      broken = broken.slice(0, at) + String.fromCharCode(next(0x250)) + broken.slice(at + 1);
    } else {
      const to = next(broken.length + 1);
      broken = broken.slice(0, to) + part + broken.slice(to);
    }
  }
  return broken;
}
