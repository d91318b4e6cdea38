import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { typedDate } from '../../../analysis/typed-date';
import type { Window } from '../../../model/filter';
import { edtfOf } from '../../../scene/time-calendar';
import { dateInWords } from '../../../scene/words/date';
import { useWords } from '../../context';

interface Fault {
  readonly end: 'from' | 'to';
  readonly key: 'time.notUnderstood' | 'time.reversed';
}

/** The window that two typed dates ask for: an empty one leaves its end open. */
export function typedWindow(
  from: string,
  to: string,
  axis: Window,
): { readonly window: Window | null } | Fault {
  const [first, last] = [from.trim(), to.trim()].map((text) =>
    text ? typedDate(text) : undefined,
  );
  if (first === null) return { end: 'from', key: 'time.notUnderstood' };
  if (last === null) return { end: 'to', key: 'time.notUnderstood' };
  if (!first && !last) return { window: null };
  const window = {
    from: first?.from ?? axis.from,
    to: last?.to ?? Math.max(axis.to, first?.to ?? 0),
  };
  if (window.from > window.to) return { end: 'to', key: 'time.reversed' };
  return { window };
}

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
  const [fault, setFault] = useState<Fault | null>(null);
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
