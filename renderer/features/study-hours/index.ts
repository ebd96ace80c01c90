/** Front door of 学时. */
export { StudyHoursPage } from './StudyHoursPage';
