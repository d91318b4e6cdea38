import { ActorLink } from '../links';

interface Part {
  readonly text: string;
  readonly actor?: string | undefined;
}

/** A sentence whose actors can be followed; within a button they are words alone. */
export function Said({
  parts,
  links = false,
}: {
  readonly parts: readonly Part[];
  readonly links?: boolean;
}) {
  return (
    <>
      {parts.map((part, at) => {
        const key = `${at}:${part.text}`;
        return links && part.actor ? (
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
