/** Front door of the 党员 pages. */
export { MembersPage } from './list/MembersPage';

// Each a chunk of its own: the list is opened every day and is not to wait for their code.
export const loadMemberForm = () => import('./form/MemberFormPage');
export const loadMemberFile = () => import('./file/MemberFilePage');
export const loadMoveMember = () => import('./merge/MoveMemberPage');
export const loadMerge = () => import('./merge/MergePage');
export const loadMerges = () => import('./merge/MergesPage');
export const loadImportRoster = () => import('./import/ImportRosterPage');
export { mendIdKeys } from './mend-id-keys';
