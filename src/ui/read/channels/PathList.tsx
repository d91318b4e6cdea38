import type { ShortestPaths } from '../../../analysis/shortest-paths';
import { formatNumber } from '../../../i18n/format';
import { useApp, useWords } from '../../context';
import { ContactRows, Section } from '../links';
import { Stops } from './Stops';

/** All shortest paths, whatever the times: told as such, and folded, for they say the least. */
export function PathList({ answer }: { readonly answer: ShortestPaths }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const { steps, total, paths } = answer;
  if (steps === null) return null;
  return (
    <Section title={t('paths.title')} count={formatNumber(total, lang)}>
      <p className="detail">{t('paths.hint', { n: steps })}</p>
      {paths.map((path) => (
        <details key={path.actors.join('>')} className="group">
          <summary>
            <Stops actors={path.actors} inferred={steps > 1} />
          </summary>
          {!path.separate && <p className="detail">{t('paths.shared')}</p>}
          {path.arcs.map((arc) => (
            <ContactRows
              key={`${arc.from}>${arc.to}`}
              contacts={arc.contacts.flatMap((id) => dataset.contact.get(id) ?? [])}
            />
          ))}
        </details>
      ))}
      {paths.length < total && (
        <p className="detail">
          {t('chain.listed', {
            shown: formatNumber(paths.length, lang),
            total: formatNumber(total, lang),
          })}
        </p>
      )}
    </Section>
  );
}
