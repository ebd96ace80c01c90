/** Front door of the 党员 pages. */
export { MemberFormPage } from './form/MemberFormPage';
export { ImportRosterPage } from './import/ImportRosterPage';
export { MembersPage } from './list/MembersPage';
