/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUNDS = new Uint32Array(64);
/** The same of the square roots of the first eight. */
const START = new Uint32Array(8);

/** FIPS 180-4, sections 4.2.2 and 5.3.3: both lists are made and not copied. */
function fillTables(): void {
  let found = 0;
  for (let n = 2; found < 64; n += 1) {
    let prime = true;
    for (let by = 2; by * by <= n; by += 1) if (n % by === 0) prime = false;
    if (!prime) continue;
    ROUNDS[found] = (Math.cbrt(n) % 1) * 2 ** 32;
    if (found < 8) START[found] = (Math.sqrt(n) % 1) * 2 ** 32;
    found += 1;
  }
}
fillTables();

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** One block of sixteen words, already in the first places of `words`. */
function mix(hash: Uint32Array, words: Uint32Array): void {
  const at = (place: number): number => words[place] ?? 0;
  for (let t = 16; t < 64; t += 1) {
    const [a, b] = [at(t - 15), at(t - 2)];
    const low = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const high = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[t] = at(t - 16) + low + at(t - 7) + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let t = 0; t < 64; t += 1) {
    const sumE = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + sumE + ((e & f) ^ (~e & g)) + (ROUNDS[t] ?? 0) + at(t)) | 0;
    const sumA = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, place) => {
    hash[place] = (hash[place] ?? 0) + word;
  });
}

/**
 * The SHA-256 of bytes, 64 digits in lower case (FIPS 180-4). The browser's own is asynchronous and
 * missing on pages that are not served securely; this one is neither.
 */
export function sha256(bytes: Uint8Array): string {
  const hash = START.slice();
  const words = new Uint32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks = (of: DataView, length: number): void => {
    for (let from = 0; from < length; from += 64) {
      for (let at = 0; at < 16; at += 1) words[at] = of.getUint32(from + at * 4);
      mix(hash, words);
    }
  };
  blocks(view, whole);
  const rest = bytes.subarray(whole);
  const last = new Uint8Array(rest.length < 56 ? 64 : 128);
  last.set(rest);
  last[rest.length] = 0x80;
  const end = new DataView(last.buffer);
  end.setUint32(last.length - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  end.setUint32(last.length - 4, (bytes.length * 8) % 2 ** 32);
  blocks(end, last.length);
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('');
}
