import { partsOf, threadOf } from '../../analysis/thread';
import type { Contact, Point } from '../../model/schema';
import { dateInWords } from '../../scene/words/date';
import { contactSentenceParts, pointSentenceParts } from '../../scene/words/sentence';
import { useApp, useWords } from '../context';
import { EvidenceList } from './EvidenceList';
import { ActorLink, ContactRow, ContactRows, Section } from './links';
import { paragraphsText } from './paragraphs';

interface SentencePart {
  readonly text: string;
  readonly actor?: string | undefined;
}

/** A sentence whose actors can be followed. */
export function Sentence({ parts }: { readonly parts: readonly SentencePart[] }) {
  return (
    <>
      {parts.map((part, i) => {
        // The same words may come twice in a sentence: their place is what tells them apart.
        const key = `${i}:${part.text}`;
        return part.actor ? (
          <ActorLink key={key} id={part.actor}>
            {part.text}
          </ActorLink>
        ) : (
          <span key={key}>{part.text}</span>
        );
      })}
    </>
  );
}

function PointItem({ point }: { readonly point: Point }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  return (
    <li className="point">
      <p className="point-who">
        <Sentence parts={pointSentenceParts(point, dataset, lang)} />
      </p>
      <p>{point.text[lang]}</p>
      <p className="detail">
        {point.evidence
          .map((one) => {
            const outlet = dataset.source.get(one.source)?.outlet?.[lang] ?? t('source.noOutlet');
            return `${outlet} · ${paragraphsText(one.paragraphs, lang, t)}`;
          })
          .join(' · ')}
      </p>
    </li>
  );
}

function Facts({ contact }: { readonly contact: Contact }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const rows: [string, React.ReactNode][] = [
    [t('type.label'), t(`type.${contact.type}`)],
    [t('status.label'), t(`status.${contact.status}`)],
    [
      t('contact.date'),
      <>
        {contact.date ? dateInWords(contact.date, lang) : t('date.undated')}
        {contact.dateBasis && (
          <span className="detail"> ({t(`dateBasis.${contact.dateBasis}`)})</span>
        )}
        {contact.dateNote && <span className="note">{contact.dateNote[lang]}</span>}
      </>,
    ],
  ];
  if (contact.place) rows.push([t('contact.place'), contact.place[lang]]);
  if (contact.medium !== 'unspecified')
    rows.push([t('medium.label'), t(`medium.${contact.medium}`)]);
  if (contact.answeredBy)
    rows.push([t('contact.answeredBy'), <ActorLink key="a" id={contact.answeredBy} />]);
  if (contact.topics.length > 0) {
    const names = contact.topics.map((id) => dataset.topic.get(id)?.name[lang] ?? id);
    rows.push([t('contact.topics'), new Intl.ListFormat(lang, { type: 'unit' }).format(names)]);
  }
  rows.push([t('contact.reading'), t(`reading.${contact.reading}`)]);
  if (contact.cameo) rows.push([t('contact.cameo'), <bdi key="c">{contact.cameo}</bdi>]);
  return (
    <dl className="facts">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A contact: the sentence that says it, its thread, what was said in it, and who reports it. */
export function ContactCard({ contact }: { readonly contact: Contact }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const thread = threadOf(contact, dataset.contacts);
  const inside = partsOf(contact, dataset.contacts);
  const whole = contact.partOf ? dataset.contact.get(contact.partOf) : undefined;
  return (
    <article aria-labelledby="read-title">
      <p className="kicker">{t(`type.${contact.type}`)}</p>
      <h2 id="read-title">{contact.title[lang]}</h2>
      <p className="sentence">
        <Sentence parts={contactSentenceParts(contact, dataset, lang)} />
      </p>
      <p>{contact.summary[lang]}</p>
      <Facts contact={contact} />
      {whole && (
        <Section title={t('contact.partOf')}>
          <ContactRow contact={whole} />
        </Section>
      )}
      {inside.length > 0 && (
        <Section title={t('contact.parts')}>
          <ContactRows contacts={inside} />
        </Section>
      )}
      {thread.length > 1 && (
        <Section title={t('contact.thread')}>
          <ol className="rows thread">
            {thread.map((entry) => (
              <li key={entry.contact.id}>
                <ContactRow contact={entry.contact} depth={entry.depth} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {contact.points.length > 0 && (
        <Section title={t('contact.points')}>
          <ul className="points">
            {contact.points.map((point) => (
              <PointItem key={point.text.en} point={point} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('evidence.title')}>
        <EvidenceList evidence={contact.evidence} />
      </Section>
      {contact.note && (
        <Section title={t('contact.note')}>
          <p>{contact.note[lang]}</p>
        </Section>
      )}
    </article>
  );
}
