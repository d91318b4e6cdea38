import type { Tie } from '../../model/schema';
import { dateInWords } from '../../scene/words/date';
import { tieSentenceParts } from '../../scene/words/sentence';
import { useApp, useWords } from '../context';
import { Sentence } from './ContactCard';
import { EvidenceList } from './EvidenceList';
import { Section } from './links';

/** A standing tie that a report states: not a contact. */
export function TieCard({ tie }: { readonly tie: Tie }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  return (
    <article aria-labelledby="read-title">
      <p className="kicker">{t('tie.title')}</p>
      <h2 id="read-title">{t(`tie.${tie.kind}`)}</h2>
      <p className="sentence">
        <Sentence parts={tieSentenceParts(tie, dataset, lang)} />
      </p>
      {tie.valid && (
        <dl className="facts">
          <div>
            <dt>{t('tie.valid')}</dt>
            <dd>{dateInWords(tie.valid, lang)}</dd>
          </div>
        </dl>
      )}
      <Section title={t('evidence.title')}>
        <EvidenceList evidence={tie.evidence} />
      </Section>
      {tie.note && (
        <Section title={t('contact.note')}>
          <p>{tie.note[lang]}</p>
        </Section>
      )}
    </article>
  );
}
