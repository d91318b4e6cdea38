import type { Dataset } from '../model/dataset';
import type { TimelineLink, TimelineThread } from './timeline-types';

/** How far a curve bows off the row that it runs along, px. */
const BOW = 9;

/** The curves that join answers to what they answer, where both are shown. */
export function threadCurves(
  links: readonly TimelineLink[],
  { contact }: Pick<Dataset, 'contact'>,
  y: (actor: string) => number,
): TimelineThread[] {
  const byId = new Map(links.map((link) => [link.contact, link]));
  return links.flatMap((answer) => {
    const said = contact.get(answer.contact);
    const asked = said?.inReplyTo ? contact.get(said.inReplyTo) : undefined;
    const message = asked && byId.get(asked.id);
    if (!said || !asked || !message) return [];
    // Along the row of whoever received the one and sent the other; else from row to row.
    const received = [...asked.to, ...asked.via].reverse();
    const shared = received.find((id) => said.from.includes(id)) ?? said.answeredBy;
    const [start = ''] = shared !== null && received.includes(shared) ? [shared] : asked.to;
    const [end = ''] = shared !== null && said.from.includes(shared) ? [shared] : said.from;
    const a = { x: message.heads.at(0)?.x ?? message.x, y: y(start) };
    const b = { x: answer.x, y: y(end) };
    const third = (b.x - a.x) / 3;
    const d = `M${a.x} ${a.y}C${a.x + third} ${a.y - BOW} ${b.x - third} ${b.y - BOW} ${b.x} ${b.y}`;
    return [
      {
        message: asked.id,
        answer: said.id,
        d,
        across: (message.span === null) !== (answer.span === null),
      },
    ];
  });
}
