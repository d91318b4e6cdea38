import type { ChannelGroup } from '../../../analysis/channel-answer-group';
import { channelSteps } from '../../../analysis/channel-answer-steps';
import { formatNumber } from '../../../i18n/format';
import { type Contact, STATUSES } from '../../../model/schema';
import { channelUse } from '../../../scene/words/channel-words';
import { useApp, useWords } from '../../context';
import { StatusMark } from '../../see/StatusMark';
import { ActorLink, ContactRow, Section } from '../links';
import { Stops } from './Stops';
import { Walk, walkOf } from './Walk';

/** Contacts in time, each with its answers under it, whichever way these came back. */
function WithAnswers({
  contacts,
  group,
}: {
  readonly contacts: readonly Contact[];
  readonly group: ChannelGroup;
}) {
  const { dataset } = useApp();
  const { t } = useWords();
  const here = new Set(contacts.map(({ id }) => id));
  const isAnswer = ({ id }: Contact) =>
    group.answers.some(({ answer, answered }) => answer === id && here.has(answered));
  return (
    <ol className="rows thread">
      {contacts
        .filter((contact) => !isAnswer(contact))
        .map((contact) => (
          <li key={contact.id}>
            <ContactRow contact={contact} />
            {group.answers
              .filter(({ answered }) => answered === contact.id)
              .map(({ answer, back, through }) => {
                const found = dataset.contact.get(answer);
                return (
                  found && (
                    <div key={answer}>
                      <p className="detail answer-note">
                        {t(back === through ? 'channel.answered' : 'channel.answeredElse')}
                      </p>
                      <ContactRow contact={found} depth={1} />
                    </div>
                  )
                );
              })}
          </li>
        ))}
    </ol>
  );
}

/** A channel of the answer: its carriers in order, its contacts in time with their answers. */
export function ChannelGroupCard({ group }: { readonly group: ChannelGroup }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const told = group.contacts.map(({ contact }) => contact);
  const apart = group.apart.map(({ contact }) => contact);
  const statuses = STATUSES.filter((status) => group.statuses[status] !== undefined);
  return (
    <article aria-labelledby="read-title">
      <p className="kicker">{t('channel.title')}</p>
      <h2 id="read-title" className="rail-title">
        <Stops actors={group.id.split('>')} />
      </h2>
      <p className="origins">
        {t('count.reportsOrigins', {
          reports: group.origins.reports,
          origins: group.origins.origins,
        })}
      </p>
      <p>{channelUse(group, lang)}</p>
      <ul className="statuses plain">
        {statuses.map((status) => (
          <li key={status}>
            <StatusMark status={status} heavy={group.via.length > 0} />
            {t(`status.${status}`, { gender: 'other' })}
            <span className="count">{formatNumber(group.statuses[status] ?? 0, lang)}</span>
          </li>
        ))}
      </ul>
      {group.via.length > 0 && (
        <Section title={t('channel.carriers')}>
          <ol className="plain">
            {group.via.map((id) => (
              <li key={id}>
                <ActorLink id={id} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={t('walk.title')}>
        <Walk steps={walkOf(channelSteps(group, dataset), t)} />
      </Section>
      <Section title={t('channel.contacts')} count={formatNumber(told.length, lang)}>
        <WithAnswers contacts={told} group={group} />
      </Section>
      {apart.length > 0 && (
        <Section title={t('channel.apart')} count={formatNumber(apart.length, lang)}>
          <WithAnswers contacts={apart} group={group} />
        </Section>
      )}
    </article>
  );
}
