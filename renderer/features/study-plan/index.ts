/** Front door of 学习计划. */
export { StudyPlanPage } from './StudyPlanPage';

/** Opened once a year: a chunk of its own. */
export const loadPlanImport = () => import('./ImportPlanPage');
