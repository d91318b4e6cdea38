/** A value as JSON to be read by people too: two spaces, and a line break at the end. */
export function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  // JSON escapes controls and lone surrogates, so that any text there is comes back the same.
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
