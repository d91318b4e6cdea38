import type { Guess, GuessId, Sample } from '../../files/in/types';
import { useWords } from '../context';

/** What a column is taken for: every choice that names it. */
function rolesOf(column: string, guesses: readonly Guess[]): GuessId[] {
  return guesses
    .filter(({ value, options }) =>
      options.some((option) => option.own && option.value === value && value === column),
    )
    .map(({ id }) => id);
}

/** The first rows of a table, with what is made of each column over it. */
export function SampleTable({
  sample,
  guesses,
}: {
  readonly sample: Sample;
  readonly guesses: readonly Guess[];
}) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="open-sample" tabIndex={0} aria-label={t('open.sample')}>
      <table>
        <thead>
          <tr>
            {sample.columns.map((column, at) => {
              const roles = rolesOf(column, guesses);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name, and never move
                <th key={at} scope="col" data-used={roles.length > 0}>
                  <span className="open-role">
                    {roles.map((role) => t(`open.guess.${role}`)).join(t('common.separator'))}
                  </span>
                  <bdi>{column}</bdi>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sample.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may be the same, and never move
            <tr key={at}>
              {sample.columns.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column} dir="auto">
                  {row[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
