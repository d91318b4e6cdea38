import { Fragment } from 'react';
import { useApp, useWords } from '../../context';
import { groupName } from '../../told';

/** Actors one after the other, as a rail; dotted where the way is inferred. */
export function Stops({
  actors,
  inferred = false,
}: {
  readonly actors: readonly string[];
  readonly inferred?: boolean;
}) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const last = actors.length - 1;
  return (
    <span className={inferred ? 'rail inferred' : 'rail'}>
      {actors.map((id, at) => {
        // The two ends may be the same.
        const key = `${at} ${id}`;
        const name = <bdi>{groupName(id, dataset, lang)}</bdi>;
        return (
          <Fragment key={key}>
            {at > 0 && (
              <>
                <span className="arrow" aria-hidden="true" />
                <span className="visually-hidden">{t('chain.then')} </span>
              </>
            )}
            {at === 0 || at === last ? <b>{name}</b> : <span className="stop">{name}</span>}
          </Fragment>
        );
      })}
    </span>
  );
}
