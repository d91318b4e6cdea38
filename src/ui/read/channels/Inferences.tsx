import { useWords } from '../../context';
import { AskStatus } from '../../measures/AskStatus';
import { Section } from '../links';
import { ChainList } from './ChainList';
import { PathList } from './PathList';
import { type Paths, useAskedChains, useAskedShortest, useChains, useShortest } from './use-paths';

/** What may be inferred of separate contacts: chains, then shortest paths, which know no time. */
export function Inferences({ paths }: { readonly paths: Paths }) {
  const chains = useChains(paths);
  const shortest = useShortest(paths);
  return (
    <>
      <ChainList answer={chains} />
      <PathList answer={shortest} />
    </>
  );
}

/** The same among many contacts: computed in a worker, with what takes long told and stoppable. */
export function AskedInferences({ paths }: { readonly paths: Paths }) {
  const { t } = useWords();
  const shortest = useAskedShortest(paths);
  const chains = useAskedChains(paths);
  return (
    <>
      <ChainList answer={chains.result}>
        <AskStatus
          state={chains.state}
          name={t('chain.title')}
          onCancel={chains.cancel}
          onAgain={chains.again}
        />
      </ChainList>
      {shortest.result && <PathList answer={shortest.result} />}
      {!shortest.result && shortest.state.kind !== 'running' && (
        <Section title={t('paths.title')}>
          <AskStatus
            state={shortest.state}
            name={t('paths.title')}
            onCancel={shortest.cancel}
            onAgain={shortest.again}
          />
        </Section>
      )}
    </>
  );
}
