import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import Link from '@mui/material/Link';
import { formatMonthDayZh, localTimeOfInstant } from '../../../../shared/domain/dates';
import type { Draft } from '../../../../shared/ipc/requests/journal';
import { groupIdOf } from '../../../../shared/domain/meeting';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { recordHeading } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { useDesk } from '../../../desk/desk-context';
import { Notice } from '../../../ui/feedback/Notice';
import { readMeetingDraft, type MeetingDraft } from '../form/meeting-draft';

const words = meetingWords.list;

interface Unfinished {
  draft: Omit<Draft, 'content'>;
  content: MeetingDraft;
}

/** New records whose window closed before their first save: only the draft file knows them. */
export function UnfinishedNotices({ records }: { readonly records: readonly OrgLifeRecord[] | undefined }) {
  const desk = useDesk();
  const navigate = useNavigate();
  const [found, setFound] = useState<readonly Unfinished[]>([]);
  const isLoaded = records !== undefined;
  useEffect(() => {
    if (!isLoaded) return;
    let isCurrent = true;
    const search = async (): Promise<Unfinished[]> => {
      const list = await desk['drafts.list']({});
      if (!list.ok) return [];
      const unfinished: Unfinished[] = [];
      for (const draft of list.value.drafts.filter((one) => one.baseRev === 0)) {
        const reply = await desk['drafts.read']({ ownerId: draft.ownerId });
        const content = reply.ok ? readMeetingDraft(reply.value.draft?.content) : undefined;
        if (content) unfinished.push({ draft, content });
      }
      return unfinished;
    };
    void search().then((unfinished) => {
      if (isCurrent) setFound(unfinished);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, isLoaded]);

  const stored = new Set((records ?? []).map((record) => record.id));
  const open = found.filter(({ draft }) => !stored.has(draft.ownerId));
  if (open.length === 0) return null;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, padding: '0 32px 12px' }}>
      {open.map(({ draft, content }) => {
        const { form } = content;
        const section = form.sections[0];
        const local = localTimeOfInstant(draft.savedAt);
        const time = `${formatMonthDayZh(local.slice(0, 10))} ${local.slice(11)}`;
        const group = groupIdOf(form.scope);
        const route = `/meetings/new?type=${form.primaryType}&id=${draft.ownerId}${group ? `&group=${group}` : ''}`;
        return (
          <Notice
            key={draft.ownerId}
            tone="info"
            actions={
              <>
                <Link
                  component="button"
                  type="button"
                  sx={{ font: 'inherit' }}
                  onClick={() => void navigate(route)}
                >
                  {words.resume}
                </Link>
                <Link
                  component="button"
                  type="button"
                  sx={{ font: 'inherit' }}
                  onClick={() => {
                    setFound(found.filter((one) => one.draft.ownerId !== draft.ownerId));
                    void desk['drafts.remove']({ ownerId: draft.ownerId });
                  }}
                >
                  {words.dropUnfinished}
                </Link>
              </>
            }
          >
            {words.unfinished(
              section ? recordHeading(section.type, section.year, section.seqNo) : form.title,
              time,
            )}
          </Notice>
        );
      })}
    </div>
  );
}
