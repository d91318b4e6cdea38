import { useEffect, useMemo, useState } from 'react';
import { type FacetCounts, facetCounts, facetsBeingCounted } from '../../analysis/facets';
import { WHOLE } from '../../analysis/worth-seeing';
import { useAnswer, useLateView } from '../answer';
import { useApp } from '../context';
import { inSlices } from '../in-slices';

/**
 * What each value of each facet would leave. Of few contacts that is known at once; of many it is
 * counted in slices, and until it is there what was counted last stands. Null before the first.
 */
export function useFacetCounts(): FacetCounts | null {
  const { dataset } = useApp();
  const { base } = useAnswer();
  const { filter, window, undated, focus } = useLateView();
  const isMany = dataset.contacts.length > WHOLE.contacts;
  const asked = useMemo(() => {
    const among = focus === null ? null : new Set(base);
    return [dataset, { filter, window, undated }, among] as const;
  }, [dataset, base, filter, window, undated, focus]);
  const atOnce = useMemo(() => (isMany ? null : facetCounts(...asked)), [isMany, asked]);
  const [counted, setCounted] = useState<FacetCounts | null>(null);
  useEffect(() => {
    if (!isMany) return;
    let wanted = true;
    void inSlices(
      facetsBeingCounted(...asked),
      () => wanted,
      () => true,
    ).then((counts) => {
      if (counts) setCounted(counts);
    });
    return () => {
      wanted = false;
    };
  }, [isMany, asked]);
  return atOnce ?? counted;
}
