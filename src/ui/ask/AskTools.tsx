import { Ends } from './Ends';
import { Facets } from './Facets';
import { SavedList } from './SavedList';
import { SearchBox } from './SearchBox';
import { Suggested } from './Suggested';

/** The question: search, two ends, suggestions and facets. A part of its own, after the first graph. */
export function AskTools() {
  return (
    <>
      <SearchBox />
      <Ends />
      <Suggested />
      <Facets />
      <SavedList />
    </>
  );
}
