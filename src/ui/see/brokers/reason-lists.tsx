import { formatList, formatNumber } from '../../../i18n/format';
import type { Dataset } from '../../../model/dataset';
import { useWords } from '../../context';
import type { FigureReasons } from '../../measures/reasons';
import { ActorLink } from '../../read/links';
import { groupName } from '../../told';
import { ContactLinks } from './ContactLinks';
import { figureText, shareText, wordOf } from './figures';

type Of<Kind extends FigureReasons['kind']> = {
  readonly actor: string;
  readonly dataset: Dataset;
  readonly reasons: Extract<FigureReasons, { readonly kind: Kind }>;
};

/** How many of the parts are listed, where not all are. */
function Listed({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { lang, t } = useWords();
  if (shown >= total) return null;
  const words = { shown: formatNumber(shown, lang), total: formatNumber(total, lang) };
  return <p className="detail">{t('brokers.listed', words)}</p>;
}

/** Actors one after the other, in reading direction. */
function Route({
  stops,
  dataset,
}: {
  readonly stops: readonly string[];
  readonly dataset: Dataset;
}) {
  const { lang, t } = useWords();
  return (
    <span className="route">
      {stops.map((id, at) => (
        <span key={id}>
          {at > 0 && (
            <>
              <span className="arrow" aria-hidden="true" />
              <span className="visually-hidden">{t('chain.then')} </span>
            </>
          )}
          <ActorLink id={id}>{groupName(id, dataset, lang)}</ActorLink>
        </span>
      ))}
    </span>
  );
}

/** One leg in words, and its contacts. */
function Leg({
  from,
  to,
  contacts,
  dataset,
}: {
  readonly from: string;
  readonly to: string;
  readonly contacts: readonly string[];
  readonly dataset: Dataset;
}) {
  const { lang, t } = useWords();
  const name = (id: string): string => groupName(id, dataset, lang);
  return (
    <div className="leg">
      <p className="detail">{t('brokers.why.legOf', { from: name(from), to: name(to) })}</p>
      <ContactLinks ids={contacts} dataset={dataset} />
    </div>
  );
}

/** The triads of a broker: those it is reported to have carried, and those put together here. */
export function TriadReasons({ actor, dataset, reasons }: Of<'triads'>) {
  const { t } = useWords();
  const { parts, count, reported } = reasons;
  return (
    <>
      <p className="why-sum">{t('brokers.why.triads', { n: count, reported })}</p>
      <ul className="reasons">
        {parts.map(({ from, to, role, into, onward, carried }) => (
          <li
            key={`${from} ${to}`}
            className={carried.length > 0 ? 'reported-part' : 'inferred-part'}
          >
            <p>
              <Route stops={[from, actor, to]} dataset={dataset} />{' '}
              <span className="detail">{wordOf(t, `measure.option.${role}`)}</span>{' '}
              <b className={carried.length > 0 ? 'reported' : 'inferred'}>
                {t(carried.length > 0 ? 'brokers.why.reported' : 'brokers.why.inferred')}
              </b>
            </p>
            {carried.length > 0 ? (
              <ContactLinks ids={carried} dataset={dataset} />
            ) : (
              <div className="legs">
                <Leg from={from} to={actor} contacts={into} dataset={dataset} />
                <Leg from={actor} to={to} contacts={onward} dataset={dataset} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <Listed shown={parts.length} total={count} />
    </>
  );
}

/** The pairs whose shortest paths pass through an actor, each with one such path. */
export function PairReasons({
  dataset,
  reasons,
  sampled,
}: Of<'pairs'> & { readonly sampled: boolean }) {
  const { lang, t } = useWords();
  const { parts, count, total } = reasons;
  return (
    <>
      <p className="why-sum">
        {t('brokers.why.pairs', { n: count, total: figureText(total, lang) })}{' '}
        {sampled && t('brokers.why.exactPairs')}
      </p>
      <ul className="reasons">
        {parts.map(({ from, to, share, steps, path }) => (
          <li key={`${from} ${to}`} className="inferred-part">
            <p>
              <Route stops={[from, ...path.map((step) => step.to)]} dataset={dataset} />{' '}
              <span className="detail">
                {t('brokers.why.share', { share: shareText(share, lang) })} ·{' '}
                {t('brokers.why.steps', { n: steps })}
              </span>{' '}
              <b className="inferred">{t('brokers.why.inferred')}</b>
            </p>
            <details>
              <summary>{t('brokers.why.path')}</summary>
              <div className="legs">
                {path.map((step) => (
                  <Leg key={`${step.from} ${step.to}`} {...step} dataset={dataset} />
                ))}
              </div>
            </details>
          </li>
        ))}
      </ul>
      <Listed shown={parts.length} total={count} />
    </>
  );
}

/** What each neighbour adds to a constraint or an effective size. */
export function TieReasons({ dataset, reasons }: Of<'ties'>) {
  const { lang, t } = useWords();
  const { parts, count } = reasons;
  return (
    <>
      <p className="why-sum">{t('brokers.why.ties', { n: count })}</p>
      <ul className="reasons">
        {parts.map(({ other, share, through, adds, contacts }) => (
          <li key={other}>
            <p>
              <ActorLink id={other}>{groupName(other, dataset, lang)}</ActorLink>{' '}
              <b>{t('brokers.why.adds', { n: figureText(adds, lang) })}</b>{' '}
              <span className="detail">
                {t('brokers.why.part', { share: shareText(share, lang) })}
                {through.length > 0 &&
                  ` · ${t('brokers.why.through', {
                    names: formatList(
                      through.map(({ actor }) => groupName(actor, dataset, lang)),
                      lang,
                    ),
                  })}`}
              </span>
            </p>
            <ContactLinks ids={contacts} dataset={dataset} />
          </li>
        ))}
      </ul>
      <Listed shown={parts.length} total={count} />
    </>
  );
}

/** Whom an actor was in contact with, by direction. */
export function OtherReasons({ dataset, reasons }: Of<'others'>) {
  const { lang, t } = useWords();
  const { parts, count } = reasons;
  return (
    <>
      <p className="why-sum">{t('brokers.why.others', { n: count })}</p>
      <ul className="reasons">
        {parts.map(({ other, out, into }) => {
          const both = out.filter((id) => into.includes(id));
          const sides = [
            { words: t('brokers.why.mutual'), ids: both },
            { words: t('brokers.why.sent'), ids: out.filter((id) => !both.includes(id)) },
            { words: t('brokers.why.received'), ids: into.filter((id) => !both.includes(id)) },
          ].filter(({ ids }) => ids.length > 0);
          return (
            <li key={other}>
              <p>
                <ActorLink id={other}>{groupName(other, dataset, lang)}</ActorLink>
              </p>
              <div className="legs">
                {sides.map(({ words, ids }) => (
                  <div className="leg" key={words}>
                    <p className="detail">{words}</p>
                    <ContactLinks ids={ids} dataset={dataset} />
                  </div>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      <Listed shown={parts.length} total={count} />
    </>
  );
}
