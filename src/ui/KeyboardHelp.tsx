import type { MessageKey } from '../i18n/en';
import { formatRanges } from '../i18n/format';
import { VIEW_KINDS } from '../state/store';
import { useWords } from './context';

const DIALOG = 'keyboard-help';

/** The digits of the views, which each language writes in its own form. */
const VIEWS = 'views';

/** The keys that do something, and what: the same list that the handler in `GraphRegion` reads by. */
const KEYS: readonly { readonly keys: MessageKey | string; readonly does: MessageKey }[] = [
  { keys: 'keyName.tab', does: 'keys.tab' },
  { keys: 'keyName.arrows', does: 'keys.arrows' },
  { keys: 'keyName.shiftArrows', does: 'keys.move' },
  { keys: 'keyName.enter', does: 'keys.enter' },
  { keys: 'keyName.escape', does: 'keys.escape' },
  { keys: 'p', does: 'keys.pin' },
  { keys: 'c', does: 'keys.channels' },
  { keys: 'h', does: 'keys.hide' },
  { keys: 'x', does: 'keys.expand' },
  { keys: 'f', does: 'keys.zero' },
  { keys: 'e', does: 'figure.open' },
  { keys: 's', does: 'save.open' },
  { keys: 'o', does: 'open.title' },
  { keys: 'o', does: 'keys.open-pair' },
  { keys: '/', does: 'keys.search' },
  { keys: VIEWS, does: 'keys.views' },
  { keys: 'z', does: 'keys.undo' },
  { keys: 'y', does: 'keys.redo' },
  { keys: '+', does: 'keys.plus' },
  { keys: '−', does: 'keys.minus' },
  { keys: 'keyName.backspace', does: 'keys.back' },
  { keys: '?', does: 'keys.help' },
];

const named = (keys: string): keys is MessageKey & `keyName.${string}` =>
  keys.startsWith('keyName.');

export function openHelp(): void {
  const dialog = document.getElementById(DIALOG);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.showModal();
  // The button that takes the focus stands at the end; the list is read from its beginning.
  dialog.scrollTop = 0;
}

export function KeyboardHelp() {
  const { lang, t } = useWords();
  const label = (keys: string): string => {
    if (keys === VIEWS)
      return formatRanges(
        VIEW_KINDS.map((_, i) => i + 1),
        lang,
      );
    return named(keys) ? t(keys) : keys;
  };
  return (
    <dialog id={DIALOG} className="help" aria-labelledby="help-title">
      <h2 id="help-title">{t('keys.title')}</h2>
      <dl>
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              <kbd>{label(keys)}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="quiet">
          {t('common.close')}
        </button>
      </form>
    </dialog>
  );
}
