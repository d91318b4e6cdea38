import { useEffect, useMemo, useState } from 'react';
import type { Choice } from './choice';
import { finish, type Made } from './export';
import { figureMaker, type Sources, usualWords } from './make-figure';

/** How long typing may pause before the figure is drawn again, ms. */
const PAUSE = 120;

export interface Drawn {
  /** The last figure that could be drawn, and whether it is that of the present choice. */
  readonly made: Made | null;
  readonly isFresh: boolean;
  readonly failed: boolean;
  /** Its SVG as an address for a picture. */
  readonly url: string | null;
}

/** Keeps a figure in step with what is chosen. */
export function useFigure(sources: Sources, choice: Choice): Drawn {
  const make = useMemo(() => figureMaker(sources), [sources]);
  const [state, setState] = useState<{ made: Made | null; failed: Choice | null }>({
    made: null,
    failed: null,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      try {
        const made = await finish(make(choice), choice, usualWords(sources, choice.lang));
        if (current) setState({ made, failed: null });
      } catch {
        if (current) setState((last) => ({ ...last, failed: choice }));
      }
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [make, sources, choice]);
  const svg = state.made?.svg;
  useEffect(() => {
    if (svg === undefined) return;
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(address);
    return () => URL.revokeObjectURL(address);
  }, [svg]);
  return {
    made: state.made,
    isFresh: state.made?.choice === choice,
    failed: state.failed === choice,
    url,
  };
}
