import { useCallback, useEffect, useRef, useState } from 'react';
import { FILE_LIMIT } from '../../files/in/limits';
import type { Stage } from '../../files/in/open';
import type { Choices, GuessId, Note } from '../../files/in/types';
import type { MessageKey } from '../../i18n/en';
import type { MessageValues } from '../../i18n/translate';
import { type Asking, type NamedFile, useApp } from '../context';
import { inSlices, rest } from '../in-slices';
import { addressOf, fetchFile, nameOfAddress } from './link';
import { openedDataset } from './opened-dataset';
import { type Answered, type Opener, readInWorker, startWorker } from './opener';
import type { Summary } from './protocol';

/** Why nothing was opened: what a reader of files noted, or words of the page. */
export type Trouble =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'words'; readonly key: MessageKey; readonly values: MessageValues };

/** Where the reader is on the way to another data set. */
export type Step =
  | { readonly at: 'start' }
  | {
      readonly at: 'reading';
      readonly name: string;
      readonly stage: Stage | 'fetching';
      readonly share: number;
    }
  | {
      readonly at: 'summary';
      readonly summary: Summary;
      readonly choices: Choices;
      /** Something is being made or taken: what is shown is not yet what was chosen. */
      readonly busy: boolean;
      readonly trouble: Trouble | null;
    }
  | { readonly at: 'failed'; readonly name: string | null; readonly trouble: Trouble };

export interface OpeningSteps {
  readonly step: Step;
  readonly read: (files: readonly NamedFile[]) => void;
  readonly choose: (guess: GuessId, value: string) => void;
  readonly open: () => void;
  /** Back to the choice of files; what was being read is let go. */
  readonly restart: () => void;
}

const LOST: Trouble = { kind: 'words', key: 'open.lost', values: {} };

function troubleOf(answer: Exclude<Answered<unknown>, { readonly kind: 'done' }>): Trouble {
  return answer.kind === 'failed' ? { kind: 'note', note: answer.note } : LOST;
}

/** Nothing that the reader would have to be asked about. */
function isClean({ guesses, notes, faults }: Summary): boolean {
  return guesses.length === 0 && notes.length === 0 && faults.length === 0;
}

const folderOrFile = (files: readonly NamedFile[]): string => {
  const name = files[0]?.name ?? '';
  return files.length > 1 ? (name.split('/')[0] ?? name) : (name.split('/').at(-1) ?? name);
};

/** Reads, asks and opens, one step after the other. Ends its worker when the dialog goes. */
export function useOpening(asking: Asking): OpeningSteps {
  const { session } = useApp();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const opener = useRef<Opener | null>(null);
  const fetching = useRef<AbortController | null>(null);
  const place = useRef<string | null>(null);

  const stop = useCallback((): void => {
    opener.current?.end();
    opener.current = null;
    fetching.current?.abort();
    fetching.current = null;
  }, []);

  const take = useCallback(async (): Promise<void> => {
    const { current } = opener;
    const answer = await current?.take();
    if (!answer || current !== opener.current) return;
    const fail = (trouble: Trouble) => setStep({ at: 'failed', name: null, trouble });
    if (answer.kind !== 'done') return fail(troubleOf(answer));
    try {
      const { faults, arrangement } = answer.result;
      // What came has just been taken out of its envelope, which takes long enough for one task.
      await rest();
      const dataset = await inSlices(
        openedDataset(answer.result),
        () => current === opener.current,
      );
      if (dataset) session.open({ dataset, faults, arrangement, data: place.current });
    } catch (error) {
      fail({ kind: 'words', key: 'open.notShown', values: { problem: String(error) } });
    }
  }, [session]);

  const read = useCallback(
    (files: readonly NamedFile[]): void => {
      stop();
      const name = folderOrFile(files);
      setStep({ at: 'reading', name, stage: 'reading', share: 0 });
      const started = readInWorker(startWorker, files, (stage, share) =>
        setStep((last) => (last.at === 'reading' ? { at: 'reading', name, stage, share } : last)),
      );
      opener.current = started;
      void started.summary.then((answer) => {
        if (opener.current !== started) return;
        if (answer.kind !== 'done') {
          setStep({ at: 'failed', name, trouble: troubleOf(answer) });
        } else if (place.current !== null && isClean(answer.result)) void take();
        else {
          const summary = answer.result;
          setStep({ at: 'summary', summary, choices: {}, busy: false, trouble: null });
        }
      });
    },
    [stop, take],
  );

  const follow = useCallback(
    async (link: string): Promise<void> => {
      const address = addressOf(link, window.location.href);
      if (!address) {
        const trouble: Trouble = {
          kind: 'words',
          key: 'open.linkRefused',
          values: { place: link },
        };
        return setStep({ at: 'failed', name: null, trouble });
      }
      const name = nameOfAddress(address);
      const aborting = new AbortController();
      fetching.current = aborting;
      setStep({ at: 'reading', name, stage: 'fetching', share: 0 });
      try {
        const file = await fetchFile(address, FILE_LIMIT, {
          signal: aborting.signal,
          tell: (share) => setStep({ at: 'reading', name, stage: 'fetching', share }),
        });
        place.current = link;
        read([{ name, file }]);
      } catch (error) {
        if (aborting.signal.aborted) return;
        const problem = error instanceof Error ? error.message : String(error);
        const values = { place: link, problem };
        setStep({
          at: 'failed',
          name,
          trouble: { kind: 'words', key: 'open.notFetched', values },
        });
      }
    },
    [read],
  );

  useEffect(() => {
    place.current = null;
    if (asking.kind === 'start') setStep({ at: 'start' });
    else if (asking.kind === 'files') read(asking.files);
    else void follow(asking.place);
    return stop;
  }, [asking, read, follow, stop]);

  const choose = (guess: GuessId, value: string): void => {
    if (step.at !== 'summary' || !opener.current) return;
    // Another file has columns of its own: what was chosen for the last one means nothing there.
    const choices = guess === 'file' ? { file: value } : { ...step.choices, [guess]: value };
    setStep({ ...step, choices, busy: true });
    const asked = opener.current;
    void asked.make(choices).then((answer) => {
      if (opener.current !== asked) return;
      setStep((last) => {
        if (last.at !== 'summary' || last.choices !== choices) return last;
        return answer.kind === 'done'
          ? { at: 'summary', summary: answer.result, choices, busy: false, trouble: null }
          : { ...last, busy: false, trouble: troubleOf(answer) };
      });
    });
  };

  return {
    step,
    read: (files) => {
      place.current = null;
      read(files);
    },
    choose,
    open: () => {
      if (step.at !== 'summary' || step.busy || step.trouble) return;
      setStep({ ...step, busy: true });
      void take();
    },
    restart: () => {
      stop();
      place.current = null;
      setStep({ at: 'start' });
    },
  };
}
