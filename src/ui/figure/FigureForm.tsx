import { type ReactNode, useId } from 'react';
import { loadLanguage } from '../../i18n/translate';
import type { FigureKind } from '../../scene/words/figure-words';
import { useWords } from '../context';
import {
  type Choice,
  FORMATS,
  GROUNDS,
  isRaster,
  PARTS,
  PRESETS,
  sidesInMm,
  type WordsPart,
} from './choice';

type Change = (change: Partial<Choice>) => void;

interface FormProps {
  readonly kind: FigureKind;
  readonly choice: Choice;
  readonly change: Change;
  /** What stands in each part where nothing else is written. */
  readonly usual: Readonly<Record<WordsPart | 'alt', string>>;
  readonly usualName: string;
}

function Field({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="figure-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

function Select<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const chosen = options.find((one) => one.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function NumberField({
  label,
  value,
  range: [min, max],
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly onChange: (value: number) => void;
}) {
  const take = (target: HTMLInputElement): void => {
    const n = target.valueAsNumber;
    if (n >= min && n <= max) onChange(n);
    else target.value = String(value);
  };
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          // Another value than the field's own has come from elsewhere; one half typed is kept.
          key={value}
          type="number"
          dir="ltr"
          min={min}
          max={max}
          step="any"
          defaultValue={value}
          onBlur={(event) => take(event.target)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take(event.currentTarget);
          }}
        />
      )}
    </Field>
  );
}

function Check({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}

function Size({ choice, change }: Pick<FormProps, 'choice' | 'change'>) {
  const { t } = useWords();
  const { preset, free, format } = choice;
  const unit = preset === 'free-mm' ? 'mm' : 'px';
  const isFree = preset === 'free-mm' || preset === 'free-px';
  const side = (name: 'width' | 'height') => (
    <NumberField
      key={`${unit}-${name}`}
      label={t(`figure.${name}`, { unit: t(`figure.unit.${unit}`) })}
      value={free[unit][name]}
      range={unit === 'mm' ? [30, 2000] : [200, 8000]}
      onChange={(n) => change({ free: { ...free, [unit]: { ...free[unit], [name]: n } } })}
    />
  );
  return (
    <>
      <Select
        label={t('figure.size')}
        value={preset}
        options={PRESETS.map((value) => ({ value, label: t(`figure.preset.${value}`) }))}
        onChange={(value) => change({ preset: value })}
      />
      {isFree && (
        <>
          {side('width')}
          {side('height')}
        </>
      )}
      {isRaster(format) &&
        (sidesInMm(choice) ? (
          <NumberField
            key="dpi"
            label={t('figure.dpi')}
            value={choice.dpi}
            range={[36, 2400]}
            onChange={(dpi) => change({ dpi })}
          />
        ) : (
          <Select
            label={t('figure.scale')}
            value={String(choice.scale)}
            options={[...new Set([1, 2, 3, 4, 5, 6, 7, 8, choice.scale].sort((a, b) => a - b))].map(
              (n) => ({ value: String(n), label: t('figure.times', { n }) }),
            )}
            onChange={(scale) => change({ scale: Number(scale) })}
          />
        ))}
    </>
  );
}

function Words({ choice, change, usual }: FormProps) {
  const { t } = useWords();
  const { parts, words, lang } = choice;
  const area = (part: WordsPart | 'alt', label: string) => (
    <textarea
      aria-label={label}
      rows={part === 'alt' ? 4 : 2}
      dir="auto"
      lang={lang}
      value={words[part] ?? usual[part].replace(/[\u2066-\u2069]/g, '')}
      onChange={(event) => change({ words: { ...words, [part]: event.target.value } })}
    />
  );
  return (
    <fieldset>
      <legend>{t('figure.parts')}</legend>
      {PARTS.map((part) => (
        <div key={part} className="figure-part">
          <Check
            label={t(`figure.part.${part}`)}
            checked={parts[part]}
            onChange={(on) => change({ parts: { ...parts, [part]: on } })}
          />
          {part !== 'legend' &&
            parts[part] &&
            area(part, t('figure.wordsOf', { part: t(`figure.part.${part}`) }))}
        </div>
      ))}
      <details>
        <summary>{t('figure.alt')}</summary>
        <p className="detail">{t('figure.altHint')}</p>
        {area('alt', t('figure.alt'))}
      </details>
    </fieldset>
  );
}

/** All that can be chosen of a figure. */
export function FigureForm(props: FormProps) {
  const { kind, choice, change, usualName } = props;
  const isGraph = kind === 'graph';
  const { t } = useWords();
  const named = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <div className="figure-form">
      <Select
        label={t('figure.format')}
        value={choice.format}
        options={named(FORMATS, (one) => t(`figure.format.${one}`))}
        onChange={(format) => change({ format })}
      />
      <Size choice={choice} change={change} />
      {/* What another view shows is always whole. */}
      {isGraph && (
        <Select
          label={t('figure.extent')}
          value={choice.extent}
          options={named(['view', 'whole'] as const, (one) => t(`figure.extent.${one}`))}
          onChange={(extent) => change({ extent })}
        />
      )}
      <Select
        label={t('figure.lang')}
        value={choice.lang}
        options={named(['en', 'ar'] as const, (one) => t(`lang.${one}`))}
        // What was written by hand in one language is not the other's.
        onChange={(lang) =>
          void loadLanguage(lang).then(() =>
            change({
              lang,
              words: { title: null, filter: null, source: null, asOf: null, alt: null },
            }),
          )
        }
      />
      <Select
        label={t('figure.ground')}
        value={choice.ground}
        options={named(GROUNDS, (one) => t(`figure.ground.${one}`))}
        onChange={(ground) => change({ ground })}
      />
      <div className="figure-checks">
        {isGraph && (
          <Check
            label={t('figure.types')}
            checked={choice.types}
            onChange={(types) => change({ types })}
          />
        )}
        <Check
          label={t(kind === 'matrix' ? 'figure.litMatrix' : 'figure.lit')}
          checked={choice.lit}
          onChange={(lit) => change({ lit })}
        />
        {choice.format === 'svg' && (
          <Check
            label={t('figure.outlines')}
            checked={choice.outlines}
            onChange={(outlines) => change({ outlines })}
          />
        )}
      </div>
      <Words {...props} />
      <Field label={t('figure.name')}>
        {(id) => (
          <input
            id={id}
            type="text"
            dir="auto"
            maxLength={120}
            value={choice.name ?? usualName}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
