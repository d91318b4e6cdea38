import { Ends } from './Ends';
import { Facets } from './Facets';
import { Suggested } from './Suggested';

/** The question: search, two ends, suggestions and facets. A part of its own, after the first graph. */
export function AskTools() {
  return (
    <>
      <Ends />
      <Suggested />
      <Facets />
    </>
  );
}
