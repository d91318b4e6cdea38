import { countOrigins } from '../../model/origins';
import type { Evidence } from '../../model/schema';
import { useApp, useAppState, useWords } from '../context';
import { Chosen } from './links';
import { paragraphsText } from './paragraphs';

/** The cited paragraphs of the reader's own copy of a report. */
function Quoted({
  source,
  paragraphs,
}: {
  readonly source: string;
  readonly paragraphs: readonly number[];
}) {
  const { dataset } = useApp();
  const { t } = useWords();
  const copy = useAppState(({ ephemeral }) => ephemeral.copies[source]);
  if (!copy) return null;
  const language = dataset.source.get(source)?.language ?? 'ar';
  return (
    <div className="quoted">
      <p className="quoted-title">{t('copy.cited')}</p>
      {paragraphs.map((n) => (
        <blockquote key={n} lang={language} dir="auto" data-paragraph={n}>
          {copy.paragraphs[n - 1] ?? ''}
        </blockquote>
      ))}
    </div>
  );
}

function Item({ evidence }: { readonly evidence: Evidence }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const source = dataset.source.get(evidence.source);
  const informant = evidence.informant ? dataset.informant.get(evidence.informant) : undefined;
  return (
    <li className="evidence">
      <p>
        <Chosen to={{ kind: 'source', id: evidence.source }}>
          <bdi>{source?.outlet?.[lang] ?? t('source.noOutlet')}</bdi>
        </Chosen>
        <span className="paragraphs"> {paragraphsText(evidence.paragraphs, lang, t)}</span>
        {evidence.stance === 'denies' && <b className="denies"> {t('evidence.denies')}</b>}
      </p>
      {informant && (
        <p className="detail">
          {t('evidence.informant')}: <bdi>{informant.description[lang]}</bdi>
        </p>
      )}
      {evidence.outlet && (
        <p className="detail">{t('evidence.credits', { outlet: evidence.outlet[lang] })}</p>
      )}
      {evidence.note && <p className="detail">{evidence.note[lang]}</p>}
      <Quoted source={evidence.source} paragraphs={evidence.paragraphs} />
    </li>
  );
}

/** Report, paragraphs and informant of each piece of evidence, and how many origins they come to. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { dataset } = useApp();
  const { t } = useWords();
  const { reports, origins } = countOrigins(evidence, dataset);
  return (
    <>
      <p className="origins">{t('count.reportsOrigins', { reports, origins })}</p>
      <ul className="evidence-list">
        {evidence.map((one) => (
          <Item key={`${one.source} ${one.paragraphs.join()} ${one.informant}`} evidence={one} />
        ))}
      </ul>
    </>
  );
}
