import { useCallback } from 'react';
import type { Dataset } from '../../../model/dataset';
import { useWords } from '../../context';
import { AskStatus } from '../../measures/AskStatus';
import type { OnProgress } from '../../measures/jobs';
import { measureRunner } from '../../measures/measure-runner';
import type { FigureReasons } from '../../measures/reasons';
import { useAsked } from '../../measures/use-asked';
import type { BrokerFigures } from './ask-table';
import { CarriedReasons } from './CarriedReasons';
import { OtherReasons, PairReasons, TieReasons, TriadReasons } from './reason-lists';

/** What stands behind an actor's figure: the very contacts and triads. */
export function BrokerWhy({
  actor,
  name,
  figures,
  dataset,
}: {
  readonly actor: string;
  readonly name: string;
  readonly figures: BrokerFigures;
  readonly dataset: Dataset;
}) {
  const { t } = useWords();
  const { of, ref } = figures;
  const ask = useCallback(
    (onProgress: OnProgress) => measureRunner.why(of, ref.id, ref.params, actor, onProgress),
    [of, ref, actor],
  );
  const { state, last, cancel, again } = useAsked(ask);
  const title = t('brokers.whyOf', { name });
  return (
    <section className="broker-why" aria-label={title}>
      <AskStatus state={state} name={title} onCancel={cancel} onAgain={again} />
      {last && state.kind === 'done' && (
        <Reasons reasons={last} actor={actor} figures={figures} dataset={dataset} />
      )}
    </section>
  );
}

function Reasons({
  reasons,
  actor,
  figures,
  dataset,
}: {
  readonly reasons: FigureReasons;
  readonly actor: string;
  readonly figures: BrokerFigures;
  readonly dataset: Dataset;
}) {
  const { t } = useWords();
  if (reasons.kind === 'carried') {
    return <CarriedReasons actor={actor} contacts={figures.of.contacts} dataset={dataset} />;
  }
  if (reasons.count === 0) return <p className="empty">{t('brokers.why.none')}</p>;
  const parts = { actor, dataset };
  switch (reasons.kind) {
    case 'triads':
      return <TriadReasons {...parts} reasons={reasons} />;
    case 'pairs':
      return (
        <PairReasons
          {...parts}
          reasons={reasons}
          sampled={figures.ref.id === 'betweenness-sampled'}
        />
      );
    case 'ties':
      return <TieReasons {...parts} reasons={reasons} />;
    case 'others':
      return <OtherReasons {...parts} reasons={reasons} />;
  }
}
