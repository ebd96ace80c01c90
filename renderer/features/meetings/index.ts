/** Front door of 组织生活. */
export { MeetingsPage } from './list/MeetingsPage';
export { MeetingPage } from './MeetingPage';
export { NewMeetingPage } from './NewMeetingPage';

/** Opened to see what was agreed and is not done: a chunk of its own. */
export const loadTodos = () => import('./todos/TodosPage');

/** Opened when old sheets are taken over: a chunk of its own. */
export const loadAttendanceImport = () => import('./import/ImportAttendancePage');

/** Opened before an inspection: a chunk of its own. */
export const loadRecordChecks = () => import('./checks/RecordChecksPage');

/** Opened when signed paper comes back from the scanner: a chunk of its own. */
export const loadScans = () => import('./scans/ScansPage');
