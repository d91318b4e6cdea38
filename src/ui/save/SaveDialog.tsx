import { useEffect, useId, useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format';
import type { Lang } from '../../model/schema';
import { useApp, useWords } from '../context';
import { download } from '../figure/export';
import { FORMAT_NAMES, SAVE_FORMATS, type SaveFormat, SINGLE_LABELS } from './formats';
import { type SaveChoice, useSaving } from './use-saving';
import '../style/save.css';

/** Shorter than this nothing is said of the work, ms. */
const PATIENCE = 300;

/** A size in words: bytes to the nearest tenth of a kB or MB. */
function useSize(): (bytes: number) => string {
  const { lang, t } = useWords();
  return (bytes) => {
    const isLarge = bytes >= 1_000_000;
    const n = bytes / (isLarge ? 1_000_000 : 1000);
    const shown = n < 10 ? Math.round(n * 10) / 10 : Math.round(n);
    return t(isLarge ? 'save.mb' : 'save.kb', { size: formatNumber(shown, lang) });
  };
}

/** Whether something has gone on for longer than a reader takes for at once. */
function useIsLong(isOn: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setIsLong(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isOn]);
  return isLong;
}

function Format({
  format,
  name,
  checked,
  onChange,
}: {
  readonly format: SaveFormat;
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}) {
  const { t } = useWords();
  const id = useId();
  const { name: label, ending } = FORMAT_NAMES[format];
  return (
    <div className="save-format">
      <input
        type="radio"
        id={id}
        name={name}
        checked={checked}
        onChange={onChange}
        aria-describedby={`${id}-for`}
      />
      <label htmlFor={id}>
        <bdi>{label}</bdi> <bdi className="detail">{ending}</bdi>
      </label>
      <p id={`${id}-for`} className="detail">
        {t(`save.for.${format}`)} {t(`save.lost.${format}`)}
      </p>
    </div>
  );
}

/** The dialog in which the data are saved as a file: which contacts, in which form. */
export function SaveDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { lang, t } = useWords();
  const size = useSize();
  const names = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const all = app.dataset.contacts.length;
  const shown = app.answers.get().shown.length;
  const [choice, setChoice] = useState<SaveChoice>({
    what: shown > 0 ? 'shown' : 'all',
    format: 'native',
    lang,
  });
  const [saved, setSaved] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { written, file, cancel } = useSaving(app, choice);
  const isWriting = written.kind === 'writing';
  const isLong = useIsLong(isWriting);
  useEffect(() => dialog.current?.showModal(), []);

  const change = (part: Partial<SaveChoice>): void => {
    setSaved(null);
    setChoice((last) => ({ ...last, ...part }));
  };
  const save = async (): Promise<void> => {
    setAsked(true);
    const made = await file();
    setAsked(false);
    if (!made) return;
    download(made.blob, made.name);
    setSaved(t('save.done', { name: made.name, size: size(made.blob.size) }));
  };
  const count = (n: number): string => t('count.contacts', { n });
  const whats = [...(shown > 0 && shown < all ? (['shown'] as const) : []), 'all' as const];
  const what = whats.includes(choice.what) ? choice.what : 'all';
  return (
    <dialog
      ref={dialog}
      className="modal save-dialog"
      aria-labelledby="save-title"
      onClose={onClose}
    >
      <h2 id="save-title">{t('save.title')}</h2>
      <div className="save-body">
        <fieldset>
          <legend>{t('save.what')}</legend>
          {whats.map((one) => (
            <label key={one} className="check">
              <input
                type="radio"
                name={`${names}what`}
                checked={what === one}
                onChange={() => change({ what: one })}
              />
              {t(one === 'shown' ? 'save.shown' : 'save.all', {
                contacts: count(one === 'shown' ? shown : all),
              })}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('save.format')}</legend>
          <div className="save-formats">
            {SAVE_FORMATS.map((format) => (
              <Format
                key={format}
                format={format}
                name={`${names}format`}
                checked={choice.format === format}
                onChange={() => change({ format })}
              />
            ))}
          </div>
        </fieldset>
        {SINGLE_LABELS.has(choice.format) && (
          <label className="save-lang">
            {t('save.lang')}
            <select
              value={choice.lang}
              onChange={(event) => {
                const chosen = (['en', 'ar'] as const).find((one) => one === event.target.value);
                if (chosen) change({ lang: chosen satisfies Lang });
              }}
            >
              {(['en', 'ar'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`lang.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div className="save-foot">
        <p role="status" className="save-told">
          {saved}
          {!saved && written.kind === 'failed' && t('save.failed', { problem: written.problem })}
          {!saved && written.kind === 'done' && size(written.file.blob.size)}
          {!saved && isLong && t('save.writing')}
        </p>
        {isLong && written.kind === 'writing' && (
          <progress
            aria-label={t('save.writing')}
            value={written.share < 1 ? written.share : undefined}
          />
        )}
        <div className="save-acts">
          {isLong && (
            <button type="button" className="quiet" onClick={cancel}>
              {t('common.cancel')}
            </button>
          )}
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            {t('common.close')}
          </button>
          <button
            type="button"
            className="quiet primary"
            disabled={asked}
            onClick={() => void save()}
          >
            {t('save.save')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
