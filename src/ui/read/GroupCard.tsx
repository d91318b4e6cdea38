import { isInner } from '../../analysis/rolled-dataset';
import { participants } from '../../graph/build';
import { formatNumber } from '../../i18n/format';
import { useApp, useWords } from '../context';
import { groupName, useTold } from '../told';
import { ActorLink, ContactRows, Section } from './links';

/** What a roll-up takes together under one name: its members, and the contacts among them. */
export function GroupSection({ id }: { readonly id: string }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const told = useTold();
  if (told.level === 'persons' || !told.dataset.actor.has(id)) return null;
  const members = told.members(id).filter((member) => member !== id);
  const inner = told.dataset.contacts
    .filter((contact) => contact.from[0] === id && isInner(contact))
    .flatMap((contact) => dataset.contact.get(contact.id) ?? []);
  const name = groupName(id, dataset, lang);
  return (
    <>
      {members.length > 0 && (
        <Section title={t('level.members')} count={formatNumber(members.length, lang)}>
          <ul className="plain">
            {members.map((member) => (
              <li key={member}>
                <ActorLink id={member} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {inner.length > 0 && (
        <Section title={t('level.inner')} count={formatNumber(inner.length, lang)}>
          <p className="detail">{t('level.innerHint', { name })}</p>
          <ContactRows contacts={inner} />
        </Section>
      )}
    </>
  );
}

/** A camp as one actor: who is in it, what passed within it, and all that it had with others. */
export function CampCard({ id }: { readonly id: string }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const told = useTold();
  const others = told.dataset.contacts
    .filter((contact) => participants(contact).includes(id) && !isInner(contact))
    .flatMap((contact) => dataset.contact.get(contact.id) ?? []);
  return (
    <article aria-labelledby="read-title">
      <p className="kicker">{t('actor.camp')}</p>
      <h2 id="read-title">{groupName(id, dataset, lang)}</h2>
      <GroupSection id={id} />
      {others.length > 0 && (
        <Section title={t('read.contactsOf')} count={formatNumber(others.length, lang)}>
          <ContactRows contacts={others} />
        </Section>
      )}
    </article>
  );
}
