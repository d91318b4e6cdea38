/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUNDS = new Int32Array(64);
/** The same of the square roots of the first eight. */
const START = new Uint32Array(8);

/** FIPS 180-4, sections 4.2.2 and 5.3.3: both lists are made and not copied. */
function fillTables(): void {
  let found = 0;
  for (let n = 2; found < 64; n += 1) {
    let prime = true;
    for (let by = 2; by * by <= n; by += 1) if (n % by === 0) prime = false;
    if (!prime) continue;
    ROUNDS[found] = ((Math.cbrt(n) % 1) * 2 ** 32) | 0;
    if (found < 8) START[found] = (Math.sqrt(n) % 1) * 2 ** 32;
    found += 1;
  }
}
fillTables();

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * One block of sixteen words, already in the first places of `words`. Plain variables and loops: a
 * file of 50 MB is a million blocks.
 */
function mix(hash: Uint32Array, words: Int32Array): void {
  for (let t = 16; t < 64; t += 1) {
    const x = words[t - 15] ?? 0;
    const y = words[t - 2] ?? 0;
    const low = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const high = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    words[t] = ((words[t - 16] ?? 0) + low + (words[t - 7] ?? 0) + high) | 0;
  }
  let a = hash[0] ?? 0;
  let b = hash[1] ?? 0;
  let c = hash[2] ?? 0;
  let d = hash[3] ?? 0;
  let e = hash[4] ?? 0;
  let f = hash[5] ?? 0;
  let g = hash[6] ?? 0;
  let h = hash[7] ?? 0;
  for (let t = 0; t < 64; t += 1) {
    const sumE = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + sumE + ((e & f) ^ (~e & g)) + (ROUNDS[t] ?? 0) + (words[t] ?? 0)) | 0;
    const sumA = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  hash[0] = (hash[0] ?? 0) + a;
  hash[1] = (hash[1] ?? 0) + b;
  hash[2] = (hash[2] ?? 0) + c;
  hash[3] = (hash[3] ?? 0) + d;
  hash[4] = (hash[4] ?? 0) + e;
  hash[5] = (hash[5] ?? 0) + f;
  hash[6] = (hash[6] ?? 0) + g;
  hash[7] = (hash[7] ?? 0) + h;
}

/**
 * The SHA-256 of bytes, 64 digits in lower case (FIPS 180-4). The browser's own is asynchronous and
 * missing on pages that are not served securely; this one is neither.
 */
export function sha256(bytes: Uint8Array): string {
  const hash = START.slice();
  const words = new Int32Array(64);
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
