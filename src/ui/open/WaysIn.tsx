import { useEffect, useState } from 'react';
import { useApp, useWords } from '../context';
import { keyOf } from '../see/key-of';
import { fileOfText, filesOfDrop, filesOfInput, isWorthOpening } from './given';

/** The key that opens the dialog. */
const KEY = 'o';

/** Whether somebody types there, so that keys and pasted text are theirs. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
  );
}

const isDialogOpen = () => document.querySelector('dialog[open]:not(.opening)') !== null;
const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/** Files dropped anywhere, a table pasted anywhere, and the key. Draws where a drop may go. */
export function WaysIn() {
  const { session } = useApp();
  const { t } = useWords();
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const watching = new AbortController();
    const { signal } = watching;
    // Every element that is crossed is entered before the last is left.
    let within = 0;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    document.addEventListener(
      'dragenter',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        within += 1;
        setDragging(true);
      },
      { signal },
    );
    document.addEventListener('dragover', over, { signal });
    document.addEventListener(
      'dragleave',
      (event) => {
        if (!hasFiles(event)) return;
        within = Math.max(0, within - 1);
        if (within === 0) setDragging(false);
      },
      { signal },
    );
    document.addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        within = 0;
        setDragging(false);
        void filesOfDrop(event.dataTransfer).then((files) => session.ask({ kind: 'files', files }));
      },
      { signal },
    );
    document.addEventListener(
      'paste',
      ({ target, clipboardData }) => {
        if (isTyping(target) || isDialogOpen() || !clipboardData) return;
        const files = filesOfInput(clipboardData.files);
        const text = clipboardData.getData('text/plain');
        if (isWorthOpening(text)) {
          session.ask({ kind: 'files', files: [fileOfText(text, t('open.pasted'))] });
        } else if (files.length > 0) session.ask({ kind: 'files', files });
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
        const isTaken = event.defaultPrevented || isTyping(event.target);
        if (keyOf(event) !== KEY || !isPlain || isTaken) return;
        if (document.querySelector('dialog[open]')) return;
        event.preventDefault();
        session.ask({ kind: 'start' });
      },
      { signal },
    );
    return () => watching.abort();
  }, [session, t]);
  if (!dragging) return null;
  return (
    <div className="drop-target" aria-hidden="true">
      <p>{t('open.drop')}</p>
    </div>
  );
}
