/** Front door of 组织生活. */
export { MeetingsPage } from './list/MeetingsPage';
export { MeetingPage } from './MeetingPage';
export { NewMeetingPage } from './NewMeetingPage';

/** Opened when old sheets are taken over: a chunk of its own. */
export const loadAttendanceImport = () => import('./import/ImportAttendancePage');
