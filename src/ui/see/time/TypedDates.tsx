import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { Window } from '../../../model/filter';
import { edtfOf } from '../../../scene/time-calendar';
import { dateInWords } from '../../../scene/words/date';
import { useWords } from '../../context';
import { type DateFault, typedWindow } from './typed-window';

/** Two dates typed in either language, and what could not be understood in them. */
export function TypedDates({
  id,
  window,
  axis,
  opener,
  onWindow,
  onClose,
}: {
  readonly id: string;
  readonly window: Window | null;
  readonly axis: Window;
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly onWindow: (window: Window | null) => void;
  readonly onClose: () => void;
}) {
  const { lang, t } = useWords();
  const hint = useId();
  const form = useRef<HTMLFormElement>(null);
  const words = (day: number | undefined) =>
    day === undefined ? '' : dateInWords(edtfOf(day), lang);
  const [texts, setTexts] = useState({ from: words(window?.from), to: words(window?.to) });
  const [fault, setFault] = useState<DateFault | null>(null);
  useEffect(() => {
    const element = form.current;
    element?.querySelector('input')?.focus();
    const outside = (event: PointerEvent) => {
      const { target } = event;
      if (!(target instanceof Node) || opener.current?.contains(target)) return;
      if (!element?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [opener, onClose]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = typedWindow(texts.from, texts.to, axis);
    if ('window' in asked) {
      onWindow(asked.window);
      opener.current?.focus();
      onClose();
      return;
    }
    setFault(asked);
    form.current?.querySelector<HTMLInputElement>(`[name=${asked.end}]`)?.focus();
  };
  return (
    <form
      ref={form}
      id={id}
      className="time-typed"
      aria-label={t('time.dates')}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        opener.current?.focus();
        onClose();
      }}
    >
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{t(`time.${end}`)}</span>
          <input
            name={end}
            type="text"
            dir="auto"
            autoComplete="off"
            value={texts[end]}
            aria-invalid={fault?.end === end ? true : undefined}
            aria-describedby={hint}
            onChange={(event) => {
              setTexts({ ...texts, [end]: event.target.value });
              setFault(null);
            }}
          />
        </label>
      ))}
      <p id={hint} role="status" className={fault ? 'time-fault' : 'detail'}>
        {t(fault?.key ?? 'time.hint')}
      </p>
      <button type="submit" className="quiet">
        {t('time.apply')}
      </button>
    </form>
  );
}
