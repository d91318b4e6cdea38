import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type NamedFile, useApp, useWords } from '../context';
import { fileOfText, filesOfInput } from './given';

/** A button that lets files be chosen, and the input that does it unseen. */
function FileButton({
  label,
  folder,
  primary,
  onFiles,
}: {
  readonly label: string;
  readonly folder: boolean;
  readonly primary: boolean;
  readonly onFiles: (files: readonly NamedFile[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          // React has no name for it.
          if (element && folder) element.webkitdirectory = true;
        }}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const files = filesOfInput(target.files ?? new DataTransfer().files);
          // The same file may be chosen again after it was mended.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <button
        type="button"
        className={primary ? 'quiet primary' : 'quiet'}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
    </>
  );
}

/** A table that is pasted into a field: where the page's own paste cannot be reached by keys. */
function PasteField({ onFiles }: { readonly onFiles: (files: readonly NamedFile[]) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <div className="open-paste">
      <label htmlFor="open-paste">{t('open.paste')}</label>
      <textarea
        id="open-paste"
        rows={4}
        dir="auto"
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button
        type="button"
        className="quiet"
        disabled={text.trim() === ''}
        onClick={() => onFiles([fileOfText(text, t('open.pasted'))])}
      >
        {t('open.pasteRead')}
      </button>
    </div>
  );
}

/** What lies beneath what is open, each with the way back to it. */
function Beneath() {
  const { session } = useApp();
  const { lang, t } = useWords();
  const stack = useStore(session.state, (state) => state.stack);
  const below = stack.slice(0, -1).reverse();
  if (below.length === 0) return null;
  return (
    <ul className="plain open-beneath">
      {below.map((app, at) => (
        <li key={app.mark ?? ''}>
          <button type="button" className="quiet" onClick={() => session.back(app)}>
            {at === 0 ? t('open.back') : null}
            {at === 0 && t('common.separator')}
            {at === 0 ? (
              <bdi>{app.dataset.meta.title[lang]}</bdi>
            ) : (
              t('open.backTo', { title: app.dataset.meta.title[lang] })
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What to open: files, a folder, a pasted table, or what was open before. */
export function ChooseStep({
  onFiles,
}: {
  readonly onFiles: (files: readonly NamedFile[]) => void;
}) {
  const { t } = useWords();
  return (
    <div className="open-choose">
      <p>{t('open.intro')}</p>
      <div className="open-row">
        <FileButton label={t('open.files')} folder={false} primary onFiles={onFiles} />
        <FileButton label={t('open.folder')} folder primary={false} onFiles={onFiles} />
      </div>
      <p className="detail">{t('open.anywhere', { keys: 'Ctrl+V' })}</p>
      <PasteField onFiles={onFiles} />
      <details className="group">
        <summary>{t('open.kinds')}</summary>
        <p>{t('open.kindsList')}</p>
      </details>
      <Beneath />
    </div>
  );
}
