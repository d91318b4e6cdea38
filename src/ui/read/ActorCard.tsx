import { useMemo, useState } from 'react';
import { type Group, relationsOf } from '../../analysis/relations';
import { formatNumber } from '../../i18n/format';
import type { Actor, Role } from '../../model/schema';
import { dateInWords } from '../../scene/words/date';
import { agreementOf } from '../../scene/words/grammar';
import { actorName } from '../../scene/words/names';
import { roleLine, tieSentenceParts } from '../../scene/words/sentence';
import { place, release } from '../../state/actions';
import { handKey } from '../../state/hand';
import { useApp, useAppState, useWords } from '../context';
import { Sentence } from './ContactCard';
import { FocusControls } from './FocusControls';
import { GroupSection } from './GroupCard';
import { HandControls } from './HandControls';
import { ActorLink, Chosen, ContactRows, Section } from './links';
import { paragraphsText } from './paragraphs';
import { useSourceName } from './source-name';

/** Contacts by counterpart, each opened by itself. */
/** Of more groups than this only the open ones have their rows made. */
const FEW = 24;

function GroupRows({
  group,
  name,
  eager,
}: {
  readonly group: Group;
  readonly name: string;
  readonly eager: boolean;
}) {
  const { lang } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{name}</bdi>
        <span className="count">{formatNumber(group.contacts.length, lang)}</span>
      </summary>
      {(eager || open) && <ContactRows contacts={group.contacts} />}
    </details>
  );
}

function Groups({ title, groups }: { readonly title: string; readonly groups: readonly Group[] }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const [limit, setLimit] = useState(FEW);
  if (groups.length === 0) return null;
  const total = new Set(groups.flatMap((group) => group.contacts)).size;
  const name = (id: string) => dataset.actor.get(id)?.name[lang] ?? id;
  const oblique = (id: string) => actorName(id, dataset, lang, { as: 'oblique' });
  const nameOf = (ids: readonly string[]): string =>
    ids.length === 2
      ? t('read.carriedBetween', { from: oblique(ids[0] ?? ''), to: oblique(ids[1] ?? '') })
      : ids.map(name).join(' · ');
  const left = groups.length - limit;
  return (
    <Section title={title} count={formatNumber(total, lang)}>
      {groups.slice(0, limit).map((group) => (
        <GroupRows
          key={group.with.join('>')}
          group={group}
          name={nameOf(group.with)}
          eager={groups.length <= FEW}
        />
      ))}
      {left > 0 && (
        <button type="button" className="link more" onClick={() => setLimit(limit + FEW)}>
          {t('count.more', { n: left })}
        </button>
      )}
    </Section>
  );
}

/** Whether the actor's place is the reader's own, and the way to change that. */
function Pin({ id, name }: { readonly id: string; readonly name: string }) {
  const { store, presenter } = useApp();
  const { t } = useWords();
  const layout = useAppState(({ view }) => view.layout);
  const pinned = useAppState(
    ({ arrangement, view }) => arrangement[view.layout][handKey(view.level, id)] !== undefined,
  );
  const drawn = presenter.current?.current()?.actors.find((actor) => actor.id === id);
  if (!drawn && !pinned) return null;
  return (
    <button
      type="button"
      className="quiet"
      aria-pressed={pinned}
      onClick={() => {
        if (pinned) release(store, layout, id);
        else if (drawn) place(store, layout, { [id]: { x: drawn.p.x, y: drawn.p.y } });
      }}
    >
      {pinned ? t('view.unpin', { name }) : t('view.pin', { name })}
    </button>
  );
}

function Names({ actor }: { readonly actor: Actor }) {
  const { lang, t } = useWords();
  const other = lang === 'en' ? 'ar' : 'en';
  const aliases = ([lang, other] as const).flatMap((of) =>
    actor.aliases[of].map((alias) => ({ of, alias })),
  );
  return (
    <>
      <p className="other-name">
        <bdi lang={other}>{actor.name[other]}</bdi>
      </p>
      {aliases.length > 0 && (
        <details className="group aliases">
          <summary>{t('actor.aliases')}</summary>
          <p>
            {aliases.map(({ of, alias }) => (
              <bdi key={`${of} ${alias}`} lang={of} className="alias">
                {alias}
              </bdi>
            ))}
          </p>
        </details>
      )}
    </>
  );
}

/** The same role as several reports give it: one line, with each of them under it. */
function roleGroups(actor: Actor): [Role, ...Role[]][] {
  const groups = new Map<string, [Role, ...Role[]]>();
  for (const role of actor.roles) {
    const key = [role.title.en, role.from, role.to].join('|');
    const group = groups.get(key);
    if (group) group.push(role);
    else groups.set(key, [role]);
  }
  return [...groups.values()];
}

function Standing({ actor }: { readonly actor: Actor }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const nameOf = useSourceName();
  const ties = dataset.ties.filter((tie) => tie.from === actor.id || tie.to === actor.id);
  return (
    <>
      {actor.roles.length > 0 && (
        <Section title={t('actor.roles')}>
          <ul className="plain">
            {roleGroups(actor).map((roles) => (
              <li key={roles[0].title.en}>
                {roleLine(roles[0], lang)}
                {roles.map((role) => (
                  <span key={role.source} className="detail role-source">
                    <Chosen to={{ kind: 'source', id: role.source }}>
                      <bdi>{nameOf(dataset.source.get(role.source))}</bdi>
                    </Chosen>{' '}
                    {dateInWords(dataset.source.get(role.source)?.published ?? null, lang)} ·{' '}
                    {paragraphsText(role.paragraphs, lang, t)}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {ties.length > 0 && (
        <Section title={t('actor.ties')} count={formatNumber(ties.length, lang)}>
          <ul className="plain">
            {ties.map((tie) => (
              <li key={tie.id}>
                <Sentence parts={tieSentenceParts(tie, dataset, lang)} />{' '}
                <Chosen to={{ kind: 'tie', id: tie.id }} className="link detail">
                  {t('evidence.title')}
                </Chosen>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** An actor: names, roles then and now, whom it reached, by whom it was reached, for whom it carried. */
export function ActorCard({ actor }: { readonly actor: Actor }) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const relations = useMemo(() => relationsOf(actor.id, dataset.contacts), [actor, dataset]);
  const gender = agreementOf(actor);
  const camp = actor.camp ? dataset.camp.get(actor.camp) : undefined;
  const kicker = [
    t(`kind.${actor.kind}`),
    camp?.name[lang],
    actor.unnamed ? t('actor.unnamed') : null,
  ];
  const none =
    relations.reached.length + relations.reachedBy.length + relations.carriedFor.length === 0;
  return (
    <article aria-labelledby="read-title">
      <p className="kicker">{kicker.filter(Boolean).join(' · ')}</p>
      <h2 id="read-title">{actor.name[lang]}</h2>
      <Names actor={actor} />
      <div className="buttons">
        <Pin id={actor.id} name={actor.name[lang]} />
        <HandControls id={actor.id} name={actor.name[lang]} />
        <FocusControls id={actor.id} />
      </div>
      {actor.partOf && (
        <p className="detail">
          {t('actor.partOf')} <ActorLink id={actor.partOf} />
        </p>
      )}
      {actor.possiblySame.map((id) => (
        <p key={id} className="detail">
          {t('actor.possiblySame')} <ActorLink id={id} />
        </p>
      ))}
      <GroupSection id={actor.id} />
      {none && <p className="empty">{t('read.noContacts')}</p>}
      <Groups title={t('read.reached', { gender })} groups={relations.reached} />
      <Groups title={t('read.reachedBy', { gender })} groups={relations.reachedBy} />
      <Groups title={t('read.carriedFor', { gender })} groups={relations.carriedFor} />
      <Standing actor={actor} />
      {actor.mentions.length > 0 && (
        <Section title={t('actor.mentions')}>
          <ul className="plain">
            {actor.mentions.map((mention) => (
              <li key={mention.source}>
                <Chosen to={{ kind: 'source', id: mention.source }}>
                  <bdi>
                    {dataset.source.get(mention.source)?.outlet?.[lang] ?? t('source.noOutlet')}
                  </bdi>
                </Chosen>{' '}
                {paragraphsText(mention.paragraphs, lang, t)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {actor.note && (
        <Section title={t('contact.note')}>
          <p>{actor.note[lang]}</p>
        </Section>
      )}
    </article>
  );
}
