import { useParams } from 'react-router';
import { MeetingLoader } from './editor/MeetingLoader';

/** `/meetings/:id`: a record that exists. */
export function MeetingPage() {
  const { id = '' } = useParams();
  return <MeetingLoader key={id} recordId={id} />;
}
