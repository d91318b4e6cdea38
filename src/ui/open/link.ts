/**
 * The address of a data set that a link names, or null where a link may not name it: it is a path
 * relative to the page, without a scheme, a host or a way to the root, and stays on its site.
 */
export function addressOf(place: string, page: string): URL | null {
  const plain = place.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser drops these within a scheme
  if (plain === '' || /^[a-z][a-z0-9+.-]*:|^[\\/]|[\u0000-\u001f\\]/i.test(plain)) return null;
  try {
    const address = new URL(plain, page);
    return address.origin === new URL(page).origin ? address : null;
  } catch {
    return null;
  }
}

/** Its last part, as a file is called. */
export function nameOfAddress(address: URL): string {
  const last = address.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || address.pathname;
  } catch {
    return last;
  }
}

/**
 * Fetches a file of this site, telling how far it has come where the server says how large it is.
 * Throws where it cannot be had, is larger than `limit` bytes, or lies elsewhere after all.
 */
export async function fetchFile(
  address: URL,
  limit: number,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (share: number) => void },
): Promise<File> {
  const response = await fetch(address, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(String(response.status));
  const size = Number(response.headers.get('content-length') ?? 0);
  const tooLarge = () => new Error(`> ${Math.round(limit / 1_000_000)} MB`);
  if (size > limit) throw tooLarge();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    pieces.push(piece.value);
    at += piece.value.length;
    if (at > limit) throw tooLarge();
    if (size > 0) tell(Math.min(1, at / size));
  }
  return new File(pieces, nameOfAddress(address));
}
