import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { failureText } from '../../../shared/words/failures';
import { changesWords as words } from '../../../shared/words/changes';
import { Notice } from '../../ui/feedback/Notice';
import type { ChangeListState } from './use-changes';

/** The end of the list: older changes come by themselves when it is scrolled into sight, or by the button. */
export function LoadMore({ list }: { readonly list: ChangeListState }) {
  const mark = useRef<HTMLDivElement>(null);
  const latest = useRef(list.loadMore);
  useEffect(() => {
    latest.current = list.loadMore;
  });
  const canLoad = list.hasMore && !list.isLoadingMore && list.failure === undefined;
  useEffect(() => {
    if (!canLoad || mark.current === null || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) latest.current();
    });
    observer.observe(mark.current);
    return () => {
      observer.disconnect();
    };
  }, [canLoad]);
  if (list.failure)
    return (
      <Notice
        tone="error"
        actions={
          <Button variant="text" size="small" onClick={list.retry}>
            {words.again}
          </Button>
        }
      >
        {failureText(list.failure)}
      </Notice>
    );
  return (
    <div ref={mark} role="status">
      {list.isLoadingMore ? words.loadingMore : null}
      {canLoad ? (
        <Button variant="outlined" size="small" onClick={list.loadMore}>
          {words.more}
        </Button>
      ) : null}
      {list.hasMore ? null : words.noMore}
    </div>
  );
}
