import { useEffect, useRef } from 'react';
import { MEASURES } from '../../analysis/measures/catalogue';
import type { Measure, Param, ParamValues } from '../../analysis/measures/types';
import { useWords } from '../context';
import { wordOf } from '../see/brokers/figures';
import { MEASURE_IDS, type MeasureRef } from './measure-ref';

/** The choice of a measure and its settings, made from its description. */
export function MeasureForm({
  chosen,
  onChoose,
}: {
  readonly chosen: MeasureRef;
  readonly onChoose: (chosen: MeasureRef) => void;
}) {
  const { t } = useWords();
  const described: Measure | undefined = MEASURES.find(({ id }) => id === chosen.id);
  return (
    <div className="measure-form">
      <label>
        {t('brokers.measure')}
        <select
          value={chosen.id}
          onChange={(event) => {
            const id = MEASURE_IDS.find((one) => one === event.target.value);
            if (id) onChoose({ id, params: {} });
          }}
        >
          {MEASURE_IDS.map((id) => (
            <option key={id} value={id}>
              {t(`measure.${id}.name`)}
            </option>
          ))}
        </select>
      </label>
      {described?.params.map((param) => (
        <Setting
          key={`${chosen.id} ${param.id}`}
          param={param}
          value={chosen.params[param.id] ?? param.default}
          onSet={(value) =>
            onChoose({ id: chosen.id, params: changed(chosen.params, param, value) })
          }
        />
      ))}
    </div>
  );
}

/** The settings with another value; one that is the measure's own is not said. */
function changed(params: ParamValues, param: Param, value: Param['default']): ParamValues {
  const { [param.id]: _, ...rest } = params;
  return value === param.default ? rest : { ...rest, [param.id]: value };
}

function Setting({
  param,
  value,
  onSet,
}: {
  readonly param: Param;
  readonly value: string | number | boolean;
  readonly onSet: (value: string | number | boolean) => void;
}) {
  const { t } = useWords();
  const words = wordOf(t, `measure.param.${param.id}`);
  switch (param.kind) {
    case 'flag':
      return (
        <label className="check">
          <input
            type="checkbox"
            checked={value === true}
            onChange={(event) => onSet(event.target.checked)}
          />
          <span>{words}</span>
        </label>
      );
    case 'choice':
      return (
        <label>
          {words}
          <select value={String(value)} onChange={(event) => onSet(event.target.value)}>
            {param.options.map((option) => (
              <option key={option} value={option}>
                {wordOf(t, `measure.option.${option}`)}
              </option>
            ))}
          </select>
        </label>
      );
    case 'integer':
      return (
        <WholeNumber
          words={words}
          min={param.min}
          max={param.max}
          value={Number(value)}
          onSet={onSet}
        />
      );
  }
}

/** A number as it is typed: what is not one yet, or is out of bounds, changes nothing. */
function WholeNumber({
  words,
  min,
  max,
  value,
  onSet,
}: {
  readonly words: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly onSet: (value: number) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What was undone, or came with a link, was not typed here.
    if (field.current && field.current.valueAsNumber !== value) field.current.value = `${value}`;
  }, [value]);
  return (
    <label>
      {words}
      <input
        ref={field}
        type="number"
        dir="ltr"
        min={min}
        max={max}
        defaultValue={value}
        onChange={(event) => {
          const typed = event.target.valueAsNumber;
          if (Number.isInteger(typed) && typed >= min && typed <= max) onSet(typed);
        }}
      />
    </label>
  );
}
