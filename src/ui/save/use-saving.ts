import { useEffect, useMemo, useRef, useState } from 'react';
import { PALETTES } from '../../scene/tokens';
import type { App } from '../context';
import type { SaveFormat } from './formats';
import type { SavedFile, SaveJob } from './protocol';
import { makeSaveRunner, openSaveWorker, type Saving } from './save-runner';

/** What is chosen in the dialog. */
export interface SaveChoice {
  readonly what: 'shown' | 'all';
  readonly format: SaveFormat;
  readonly lang: SaveJob['lang'];
}

export type Written =
  | { readonly kind: 'none' }
  | { readonly kind: 'writing'; readonly share: number }
  | { readonly kind: 'done'; readonly choice: SaveChoice; readonly file: SavedFile }
  | { readonly kind: 'failed'; readonly problem: string };

/** A file of so many contacts is written as soon as it is chosen, so that its size is known. */
export const AT_ONCE = 2000;

/** What of the app goes into the file that is chosen. */
function jobOf(app: App, { what, format, lang }: SaveChoice): SaveJob {
  const { dataset, store, answers, presenter } = app;
  const actors = presenter.current?.current()?.actors ?? [];
  const { shown } = answers.get();
  const isAll = what === 'all' || shown.length === dataset.contacts.length;
  const colours = dataset.meta.camps.flatMap(({ id, slot }): [string, string][] => {
    const colour = PALETTES.light.camps[slot];
    return colour ? [[id, colour]] : [];
  });
  return {
    format,
    contacts: isAll ? null : shown.map(({ id }) => id),
    // At another level than that of persons the graph has others in it.
    positions: actors.flatMap(({ id, p }): [string, { x: number; y: number }][] =>
      dataset.actor.has(id) ? [[id, { x: p.x, y: p.y }]] : [],
    ),
    colours,
    arrangement: store.getState().arrangement,
    lang,
  };
}

/** Keeps a file in step with what is chosen: at once where that is quick, else when it is asked for. */
export function useSaving(
  app: App,
  choice: SaveChoice,
): {
  readonly written: Written;
  /** The file, once it is there; null where it was cancelled or could not be made. */
  readonly file: () => Promise<SavedFile | null>;
  readonly cancel: () => void;
} {
  const runner = useMemo(() => makeSaveRunner(openSaveWorker), []);
  const [written, setWritten] = useState<Written>({ kind: 'none' });
  const running = useRef<{ readonly choice: SaveChoice; readonly saving: Saving } | null>(null);
  useEffect(() => runner.end, [runner]);

  const start = (): Saving => {
    if (running.current?.choice === choice) return running.current.saving;
    setWritten({ kind: 'writing', share: 0 });
    const saving = runner.write(app.dataset, jobOf(app, choice), (share) => {
      if (running.current?.choice === choice) setWritten({ kind: 'writing', share });
    });
    running.current = { choice, saving };
    void saving.outcome.then((saved) => {
      if (running.current?.choice !== choice) return;
      if (saved.kind !== 'written') running.current = null;
      if (saved.kind === 'written') setWritten({ kind: 'done', choice, file: saved.file });
      if (saved.kind === 'failed') setWritten({ kind: 'failed', problem: saved.problem });
      if (saved.kind === 'cancelled') setWritten({ kind: 'none' });
    });
    return saving;
  };
  const isQuick = app.dataset.contacts.length <= AT_ONCE;
  // biome-ignore lint/correctness/useExhaustiveDependencies: written anew for another choice only
  useEffect(() => {
    if (isQuick) start();
    else {
      running.current?.saving.cancel();
      running.current = null;
      setWritten({ kind: 'none' });
    }
  }, [choice]);
  return {
    written,
    file: async () => {
      const saved = await start().outcome;
      return saved.kind === 'written' ? saved.file : null;
    },
    cancel: () => running.current?.saving.cancel(),
  };
}
