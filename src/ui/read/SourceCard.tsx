import { useMemo } from 'react';
import { selectContacts } from '../../graph/select';
import { formatNumber } from '../../i18n/format';
import { EVERYTHING } from '../../model/filter';
import type { Source } from '../../model/schema';
import { dateInWords } from '../../scene/words/date';
import { useApp, useWords } from '../context';
import { Chosen, ContactRows, Section } from './links';
import { OwnCopy } from './OwnCopy';
import { useSourceName } from './source-name';

function Facts({ source }: { readonly source: Source }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const nameOf = useSourceName();
  const relayedBy = dataset.sources.filter((other) => other.derivedFrom.includes(source.id));
  const links = (ids: readonly string[]) =>
    ids.map((id) => (
      <Chosen key={id} to={{ kind: 'source', id }}>
        <bdi>{nameOf(dataset.source.get(id))}</bdi>
      </Chosen>
    ));
  return (
    <dl className="facts">
      <div>
        <dt>{t('source.published')}</dt>
        <dd>
          {dateInWords(source.published, lang)}
          <span className="detail"> ({t(`dateBasis.${source.publishedBasis}`)})</span>
          {source.publishedNote && <span className="note">{source.publishedNote[lang]}</span>}
        </dd>
      </div>
      <div>
        <dt>{t('source.language')}</dt>
        <dd>{t('source.languageName', { code: source.language })}</dd>
      </div>
      {source.paragraphs !== null && (
        <div>
          <dt>{t('source.paragraphs')}</dt>
          <dd>{formatNumber(source.paragraphs, lang)}</dd>
        </div>
      )}
      {source.derivedFrom.length > 0 && (
        <div>
          <dt>{t('source.relays')}</dt>
          <dd>{links(source.derivedFrom)}</dd>
        </div>
      )}
      {relayedBy.length > 0 && (
        <div>
          <dt>{t('source.relayedBy')}</dt>
          <dd>{links(relayedBy.map((other) => other.id))}</dd>
        </div>
      )}
      {source.url && (
        <div>
          <dt>{t('source.url')}</dt>
          <dd>
            <a href={source.url} rel="noreferrer noopener" target="_blank" dir="ltr">
              {source.url}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** A report: what it is, on whom it rests, and what was coded from it. */
export function SourceCard({ source }: { readonly source: Source }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const nameOf = useSourceName();
  const contacts = useMemo(() => {
    const filter = { ...EVERYTHING, sources: [source.id] };
    return selectContacts(dataset, { filter, window: null, undated: true }).shown;
  }, [dataset, source]);
  return (
    <article aria-labelledby="read-title">
      <p className="kicker">{t('source.title')}</p>
      <h2 id="read-title">{nameOf(source)}</h2>
      <p className="sentence">
        {source.headline ? source.headline[lang] : <i>{t('source.noHeadline')}</i>}
      </p>
      {!source.held && <p className="empty">{t('source.notHeld')}</p>}
      <Facts source={source} />
      {source.informants.length > 0 && (
        <Section title={t('source.informants')}>
          <ul className="plain">
            {source.informants.map((informant) => (
              <li key={informant.id}>{informant.description[lang]}</li>
            ))}
          </ul>
        </Section>
      )}
      {source.note && (
        <Section title={t('source.note')}>
          <p>{source.note[lang]}</p>
        </Section>
      )}
      {source.held && source.sha256 && <OwnCopy source={source} />}
      <Section title={t('source.contacts')} count={formatNumber(contacts.length, lang)}>
        <ContactRows contacts={contacts} />
      </Section>
    </article>
  );
}
