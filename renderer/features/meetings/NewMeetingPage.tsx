import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { recordTypes } from '../../../shared/schema/meeting';
import { useData } from '../../data/data-context';
import { MeetingLoader } from './editor/MeetingLoader';
import { ChooseType } from './list/ChooseType';

/**
 * `/meetings/new?type=&group=&planItem=&template=&from=`: a record that is not stored yet. Its id joins the address at once, so
 * that coming back from the printed page finds the same record and not a second one.
 */
export function NewMeetingPage() {
  const [params, setParams] = useSearchParams();
  const { newId } = useData();
  const type = recordTypes.find((one) => one === params.get('type'));
  const groupId = params.get('group') ?? undefined;
  const recordId = params.get('id');
  const isChosen = type !== undefined && (type !== 'groupMeeting' || groupId !== undefined);
  useEffect(() => {
    if (!isChosen || recordId !== null) return;
    setParams(
      (before) => {
        before.set('id', newId());
        return before;
      },
      { replace: true },
    );
  }, [isChosen, recordId, newId, setParams]);
  if (!isChosen) return <ChooseType />;
  if (recordId === null) return null;
  const planItemId = params.get('planItem') ?? undefined;
  const templateId = params.get('template') ?? undefined;
  const fromId = params.get('from') ?? undefined;
  return (
    <MeetingLoader
      key={recordId}
      recordId={recordId}
      choice={{ type, groupId, planItemId, templateId, fromId }}
    />
  );
}
