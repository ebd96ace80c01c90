/** Front door of 组织生活. */
export { MeetingsPage } from './list/MeetingsPage';
export { MeetingPage } from './MeetingPage';
export { NewMeetingPage } from './NewMeetingPage';
