import { decode } from './decode';
import type { FileIn, Note } from './types';
import type { NamedBytes } from './unpack';

/** How finely progress is told: each hundredth once. */
const STEPS = 100;

/** A file for its reader. Its text is made when it is first asked for: a picture has none. */
export class GivenFile implements FileIn {
  readonly name: string;
  readonly bytes: Uint8Array;
  private decoded: ReturnType<typeof decode> | null = null;
  private told = -1;

  constructor(
    { name, bytes }: NamedBytes,
    private readonly tell: (share: number) => void,
  ) {
    this.name = name;
    this.bytes = bytes;
  }

  /** Throws `OpenError` where the bytes are none. */
  get text(): string {
    this.decoded ??= decode(this.bytes);
    return this.decoded.text;
  }

  /** What was noted of the file while its text was made. */
  get notes(): readonly Note[] {
    return this.decoded?.notes ?? [];
  }

  readonly progress = (share: number): void => {
    const step = Math.floor(Math.min(1, Math.max(0, share)) * STEPS);
    if (step === this.told) return;
    this.told = step;
    this.tell(step / STEPS);
  };
}
