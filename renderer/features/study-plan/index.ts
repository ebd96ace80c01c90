/** Front door of 学习计划. */
export { StudyPlanPage } from './StudyPlanPage';
