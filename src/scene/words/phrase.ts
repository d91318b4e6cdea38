/** A stretch of a sentence; with `actor`, the name of an actor that a reader may follow. */
export interface SentencePart {
  readonly text: string;
  readonly actor?: string;
}

/** What a sentence is made of before it is joined. Null and empty pieces leave no space behind. */
export type Piece = string | SentencePart | null | readonly Piece[];

function gather(piece: Piece, into: SentencePart[]): void {
  if (piece === null || piece === '') return;
  if (typeof piece === 'string') into.push({ text: piece });
  else if (!('text' in piece)) for (const one of piece) gather(one, into);
  else if (piece.text !== '') into.push(piece);
}

function isEmpty(piece: Piece): boolean {
  if (piece === null || typeof piece === 'string') return !piece;
  return 'text' in piece ? piece.text === '' : piece.every(isEmpty);
}

/** The pieces with a separator between those that are not empty. */
export function joined(pieces: readonly Piece[], separator: string): Piece {
  const filled = pieces.filter((piece) => !isEmpty(piece));
  return filled.flatMap((piece, at) => (at === 0 ? [piece] : [separator, piece]));
}

/** The pieces as words, a space between each two. */
export function words(...pieces: readonly Piece[]): Piece {
  return joined(pieces, ' ');
}

/** A list of pieces: “a, b and c”, or «أ وب وج» with ` و` for both separators. */
export function listed(pieces: readonly Piece[], comma: string, last: string): Piece {
  if (pieces.length < 2) return pieces[0] ?? null;
  return [joined(pieces.slice(0, -1), comma), last, pieces.at(-1) ?? null];
}

/** The piece as parts, plain neighbours run together, beginning with a capital where asked. */
export function toParts(piece: Piece, capital: boolean): SentencePart[] {
  const parts: SentencePart[] = [];
  gather(piece, parts);
  const out: SentencePart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last && last.actor === undefined && part.actor === undefined) {
      out[out.length - 1] = { text: last.text + part.text };
    } else out.push(part);
  }
  const first = out[0];
  if (capital && first) {
    out[0] = { ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) };
  }
  return out;
}

/** The text of parts. */
export function textOf(parts: readonly SentencePart[]): string {
  return parts.map((part) => part.text).join('');
}
